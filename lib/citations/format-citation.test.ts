import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { citationStyleNames, type CitationStyleName } from './citation-styles.ts'
import { cslItem, type CitableWork } from './csl-item.ts'
import { citationText, formatCitation } from './format-citation.ts'
import { siteLanguage } from '../language/site-language.ts'
import { aWork } from './testing/a-work.ts'

const format = (work: CitableWork, style: CitationStyleName, locale = 'en-GB') =>
  formatCitation(cslItem(work, 'https://lab.example'), style, { locale, words: wordsOf(locale) })
const text = (work: CitableWork, style: CitationStyleName, locale?: string) => citationText(format(work, style, locale))

const wordsOf = (locale: string) => siteLanguage(locale.startsWith('es') ? 'es' : 'en').words

const person = (family: string, given: string) => ({ family, given, literal: null, orcid: null })
const three = [person('Sample', 'Ana María'), person('van den Berg', 'Jean-Paul'), person('Núñez', 'J.')]
const article = aWork({ authors: three })

describe('a reference', () => {
  test('in APA', () => {
    expect(text(article, 'apa')).toBe(
      'Sample, A. M., van den Berg, J.-P., & Núñez, J. (2026). Iron in the heart. Journal of Samples, 12(3), 45–67. https://doi.org/10.1234/sample.5',
    )
  })

  test('in Vancouver', () => {
    expect(text(article, 'vancouver')).toBe(
      'Sample AM, van den Berg JP, Núñez J. Iron in the heart. Journal of Samples. 2026 Mar 5;12(3):45–67. doi:10.1234/sample.5',
    )
  })

  test('in Harvard', () => {
    expect(text(article, 'harvard')).toBe(
      'Sample, A.M., van den Berg, J.-P. and Núñez, J. (2026) ‘Iron in the heart’, Journal of Samples, 12(3), pp. 45–67. Available at: https://doi.org/10.1234/sample.5.',
    )
  })

  test('in Nature’s form, with journal and volume marked', () => {
    expect(text(article, 'nature')).toBe(
      'Sample, A. M., van den Berg, J.-P. & Núñez, J. Iron in the heart. Journal of Samples 12, 45–67 (2026).',
    )
    expect(format(article, 'nature')).toEqual(
      expect.arrayContaining([
        { text: 'Journal of Samples', marks: ['i'] },
        { text: '12', marks: ['b'] },
      ]),
    )
  })

  test('names the first of many authors', () => {
    const many = aWork({ authors: ['A', 'B', 'C', 'D', 'E', 'F'].map((name) => person(`${name}son`, name)) })
    expect(text(many, 'nature')).toMatch(/^Ason, A\. et al\. /)
    expect(text(many, 'harvard')).toMatch(/^Ason, A\. et al\. \(2026\)/)
  })

  test('speaks the language of the site', () => {
    expect(text(article, 'harvard', 'es')).toContain('Disponible en')
    expect(text(article, 'vancouver', 'es-MX')).toContain('marzo')
    expect(text(article, 'vancouver', 'cy')).toContain('Mar')
  })

  test('gives an article’s number where there are no pages', () => {
    const numbered = aWork({ pages: null, articleNumber: 'e0123' })
    for (const style of citationStyleNames) expect(text(numbered, style)).toContain('e0123')
  })

  test.each(citationStyleNames)('in %s says of a retracted work that it is, and where the notice stands', (style) => {
    const whole = text(article, style)
    const retracted = { ...article, status: 'retracted' }
    expect(text(retracted, style)).toBe(`${whole} [Retracted]`)
    expect(text({ ...retracted, noticeDoi: '10.1234/notice.<i>9' }, style)).toBe(
      `${whole} [Retracted. Retraction notice: https://doi.org/10.1234/notice.%3Ci%3E9]`,
    )
    expect(text(retracted, style, 'es')).toMatch(/ \[Retractado\]$/)
    // Styles print a work's status where there is no volume: once is enough.
    expect(text({ ...retracted, volume: null, issue: null, pages: null }, style).match(/retracted/gi)).toHaveLength(1)
    expect(text({ ...article, status: 'corrected', noticeDoi: '10.1234/notice' }, style)).toBe(whole)
  })

  test('leads to the page of this site only where nothing else tells where the work is', () => {
    const page = 'https://lab.example/publications/iron-in-the-heart'
    const dataset = aWork({ cslType: 'dataset', containerTitle: null, publisher: 'Zenodo', doi: null })
    for (const style of citationStyleNames) {
      expect(text(dataset, style)).toContain(page)
      expect(text(aWork({ doi: null }), style)).not.toContain(page)
    }
  })

  test('keeps italics and subscripts of a title', () => {
    const titleRich = [
      { text: 'E. coli', marks: ['em'] },
      { text: ' in H', marks: [] },
      { text: '2', marks: ['sub'] },
      { text: 'O', marks: [] },
    ]
    for (const style of citationStyleNames) {
      expect(format(aWork({ titleRich }), style)).toEqual(
        expect.arrayContaining([
          { text: 'E. coli', marks: ['i'] },
          { text: '2', marks: ['sub'] },
        ]),
      )
    }
  })

  test('gives letters that look like markup as letters', () => {
    for (const style of citationStyleNames) {
      const cited = text(aWork({ title: 'When <i>p</i><0.05 & <script>' }), style)
      expect(cited).toContain('When <i>p</i><0.05 & <script>')
    }
  })

  test('can be made of any title, and of one author without a given name', () => {
    const title = fc.string({ unit: 'binary', maxLength: 40 }).map((middle) => `Iron ${middle} heart`)
    fc.assert(
      fc.property(title, fc.constantFrom(...citationStyleNames), (hostile, style) => {
        const pieces = format(aWork({ title: hostile, authors: [{ ...person('Plato', ''), given: null }] }), style)
        expect(citationText(pieces)).toMatch(/Plato.*Iron.*heart/s)
        for (const mark of pieces.flatMap(({ marks }) => marks)) expect(['i', 'b', 'sub', 'sup']).toContain(mark)
      }),
      { numRuns: 60 },
    )
  })
})
