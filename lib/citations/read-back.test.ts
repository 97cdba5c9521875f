import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bibtexEntry } from './bibtex.ts'
import { cslItem, type CitableWork } from './csl-item.ts'
import { highwireTags } from './highwire-tags.ts'
import { risRecord } from './ris.ts'
import { serializeJsonLd } from '../seo/json-ld.ts'
import { aWork } from './testing/a-work.ts'
import { readBibtex, readCsl, readJsonLd, readRis, readTags } from './testing/read-back.ts'
import { workReference } from './work-json-ld.ts'

const origin = 'https://lab.example'
const person = (family: string, given: string | null) => ({ family, given, literal: null, orcid: null })
const addresses = { pdf: null, page: `${origin}/publications/a` }

function readAll(work: CitableWork) {
  const item = cslItem(work, origin)
  return {
    csl: readCsl(JSON.parse(JSON.stringify(item))),
    tags: readTags(highwireTags(item, addresses)),
    jsonLd: readJsonLd(serializeJsonLd(workReference(item, addresses.page, () => null))),
    bibtex: readBibtex(bibtexEntry(item), work.titleRich ? 'marked' : 'plain')[0],
    ris: readRis(risRecord(item))[0],
  }
}

function expectAgreement(work: CitableWork, expected: ReturnType<typeof readCsl>) {
  expect(readAll(work)).toEqual({ csl: expected, tags: expected, jsonLd: expected, bibtex: expected, ris: expected })
}

describe('title, authors, date and DOI read back the same from CSL-JSON, meta tags, JSON-LD, BibTeX and RIS', () => {
  test.each([
    ['LaTeX’s own characters', '100% of $x_1$ & #5 ~ \\alpha ^ {Nature}'],
    ['a brace that nothing closes', 'A { brace'],
    ['a brace that opens nothing', 'A } brace'],
    ['what looks like a tag', 'When <i> is a <b>tag</b>, &lt; and &amp;lt;i>'],
    ['signs of comparison', 'Outcomes when p<0.05 and n>10'],
    ['other scripts and an emoji', '鉄 in Łódź, 🫀 αβγ ﬁn'],
    ['several lines and control characters', 'Iron\r\nER  - \r\nTY  - JOUR\u0000'],
    ['an end of an entry', 'Iron},\n}\n@article{x, title = {y}'],
    ['BibTeX’s words', 'Iron and @comment{heart} and @string'],
  ])('for a title with %s', (_what, title) => {
    expectAgreement(aWork({ title }), {
      title: title.replace(/[\s\0]+/g, ' ').trim(),
      authors: ['Sample, Ana María'],
      date: [2026, 3, 5],
      doi: '10.1234/sample.5',
    })
  })

  test('for a title with markup', () => {
    const titleRich = [
      { text: 'Uptake of ', marks: [] },
      { text: 'E. coli', marks: ['em'] },
      { text: ' in H', marks: [] },
      { text: '2', marks: ['sub'] },
      { text: 'O', marks: [] },
    ]
    const { title } = readAll(aWork({ titleRich })).csl
    expect(title).toBe('Uptake of E. coli in H2O')
    expectAgreement(aWork({ titleRich }), { ...readAll(aWork()).csl, title })
  })

  test('for groups, particles, hyphens, diacritics and single names', () => {
    const authors = [
      person('van den Berg', 'Ludwig'),
      person('Lakhal-Littleton', 'S.'),
      person('Núñez i Ďąßł', 'Julio'),
      person('Plato', null),
      { family: null, given: null, literal: 'Iron and Heart & Co Study Group', orcid: null },
      person('O’Brien', 'Seán'),
    ]
    expect(readAll(aWork({ authors })).bibtex?.authors).toEqual([
      'van den Berg, Ludwig',
      'Lakhal-Littleton, S.',
      'Núñez i Ďąßł, Julio',
      'Plato',
      'Iron and Heart & Co Study Group',
      'O’Brien, Seán',
    ])
    expectAgreement(aWork({ authors }), { ...readAll(aWork()).csl, authors: readAll(aWork({ authors })).tags.authors })
  })

  test.each([
    [[2026], { year: 2026, month: null, day: null }],
    [[2026, 11], { year: 2026, month: 11, day: null }],
    [[1999, 1, 31], { year: 1999, month: 1, day: 31 }],
  ])('for the date %j', (date, issued) => {
    expectAgreement(aWork({ issued }), { ...readAll(aWork()).csl, date })
  })

  test('for a DOI with angle brackets and semicolons', () => {
    const doi = '10.1002/(sici)1097-0258(19980815/30)17:15/16<1661::aid-sim968>3.0.co;2-2'
    expectAgreement(aWork({ doi }), { ...readAll(aWork()).csl, doi })
  })

  test.each(['article', 'book', 'paper-conference', 'dataset', 'thesis', 'report'] as const)('for a %s', (cslType) =>
    expectAgreement(aWork({ cslType }), readAll(aWork()).csl),
  )

  test.each(['chapter', 'software'] as const)('for a %s, of whose RIS citation-js reads only the year', (cslType) => {
    const { csl, tags, jsonLd, bibtex, ris } = readAll(aWork({ cslType }))
    expect([tags, jsonLd, bibtex]).toEqual([csl, csl, csl])
    expect(ris).toEqual({ ...csl, date: [2026] })
    expect(risRecord(cslItem(aWork({ cslType }), origin))).toContain('DA  - 2026/03/05/')
  })

  test('for a retracted work: that it is stands beside its title, never in it', () => {
    const work = aWork({ status: 'retracted', noticeDoi: '10.1234/notice' })
    expectAgreement(work, readAll(aWork()).csl)
    const said = 'Retracted. Notice: https://doi.org/10.1234/notice'
    const item = cslItem(work, origin)
    expect(item).toMatchObject({
      status: 'retracted',
      note: said,
      custom: { notice: 'https://doi.org/10.1234/notice' },
    })
    expect(bibtexEntry(item)).toContain(`\n  note = {${said}}\n`)
    expect(risRecord(item)).toContain(`\r\nN1  - ${said}\r\n`)
  })

  test('for any title', () => {
    const unit = fc.oneof(
      fc.constantFrom(
        '{',
        '}',
        '\\',
        '$',
        '&',
        '%',
        '#',
        '_',
        '^',
        '~',
        '"',
        "'",
        '<i>',
        '</i>',
        '&lt;',
        '<',
        ' ',
        '\n',
      ),
      fc.constantFrom('@', ',', '=', 'A', 'b', 'TY  - ', '🫀', 'é', '\u0000', '\uD800', '\\textit{', '--', '``', ']]>'),
    )
    const hostile = fc.string({ unit, minLength: 1 }).map((text) => `Iron ${text} heart`)
    fc.assert(
      fc.property(hostile, (title) => {
        const { csl, tags, jsonLd, bibtex, ris } = readAll(aWork({ title }))
        expect(csl.title.startsWith('Iron ')).toBe(true)
        for (const read of [tags, jsonLd, bibtex, ris]) expect(read).toEqual(csl)
      }),
    )
  })
})
