import { describe, expect, test } from 'vitest'
import { siteLanguage } from '../language/site-language.ts'
import { bibtexEntry } from './bibtex.ts'
import { citationStyleNames } from './citation-styles.ts'
import { cslItem, type CitableWork } from './csl-item.ts'
import { citationText, formatCitation } from './format-citation.ts'
import { risRecord } from './ris.ts'
import { aWork } from './testing/a-work.ts'
import { cslTypes } from './csl-types.ts'

const page = 'https://lab.example/publications/iron-in-the-heart'
const bare = { containerTitle: null, volume: null, issue: null, pages: null, doi: null }
const itemOf = (work: Partial<CitableWork>) => cslItem(aWork(work), 'https://lab.example')

/** The reference in APA, Vancouver, Harvard and Nature. */
function references(work: Partial<CitableWork>, language: 'en' | 'es' = 'en'): string[] {
  return citationStyleNames.map((style) => citationText(formatCitation(itemOf(work), style, siteLanguage(language))))
}

describe('a preprint', () => {
  const arxiv = { ...bare, cslType: 'article', status: 'preprint', arxiv: '2401.12345' } as const

  test('that has a number and no DOI is found at arXiv, and says what it is', () => {
    expect(references(arxiv)).toEqual([
      'Sample, A. M. (2026). Iron in the heart (arXiv:2401.12345). arXiv. https://arxiv.org/abs/2401.12345',
      'Sample AM. Iron in the heart [Preprint] [Internet]. arXiv; 2026. Available from: https://arxiv.org/abs/2401.12345',
      'Sample, A.M. (2026) ‘Iron in the heart’ [Preprint]. arXiv. Available at: https://arxiv.org/abs/2401.12345.',
      'Sample, A. M. Iron in the heart. Preprint at https://arxiv.org/abs/2401.12345 (2026).',
    ])
  })

  test('names its server and its number to LaTeX and to reference managers', () => {
    const entry = bibtexEntry(itemOf(arxiv))
    for (const line of [
      '@misc{',
      '  publisher = {arXiv},\n  howpublished = {arXiv},\n',
      '  eprint = {2401.12345},\n  archiveprefix = {arXiv}\n',
      '  url = {https://arxiv.org/abs/2401.12345},\n',
    ])
      expect(entry).toContain(line)
    expect(risRecord(itemOf(arxiv))).toMatch(/^TY {2}- UNPB\r\n.*PB {2}- arXiv\r\nUR {2}- https:\/\/arxiv/s)
  })
})

test('a paper is found in its journal, whoever keeps a copy of it', () => {
  expect(references({ arxiv: '2401.12345' })).toEqual(references({}))
})

test('a thesis says that it is one, and where it was written', () => {
  const thesis = { ...bare, cslType: 'thesis', publisher: 'University of Samples' } as const
  expect(references(thesis)).toEqual([
    `Sample, A. M. (2026). Iron in the heart [Thesis, University of Samples]. ${page}`,
    `Sample AM. Iron in the heart [Thesis] [Internet]. University of Samples; 2026. Available from: ${page}`,
    `Sample, A.M. (2026) Iron in the heart. Thesis. University of Samples. Available at: ${page}.`,
    'Sample, A. M. Iron in the heart. (Thesis, University of Samples, 2026).',
  ])
  expect(bibtexEntry(itemOf(thesis))).toMatch(
    /^@phdthesis\{.*school = \{University of Samples\},\n {2}type = \{Thesis\}/s,
  )
  expect(risRecord(itemOf(thesis))).toMatch(/^TY {2}- THES\r\n.*PB {2}- University of Samples\r\n.*M3 {2}- Thesis\r\n/s)
})

test('a report has a number, and no pages', () => {
  const report = { ...bare, cslType: 'report', publisher: 'Institute of Samples', articleNumber: 'TR-7' } as const
  expect(references(report)).toEqual([
    `Sample, A. M. (2026). Iron in the heart (TR-7). Institute of Samples. ${page}`,
    `Sample AM. Iron in the heart [Internet]. Institute of Samples; 2026 Mar. Report TR-7. Available from: ${page}`,
    `Sample, A.M. (2026) Iron in the heart (TR-7). Institute of Samples. Available at: ${page}.`,
    'Sample, A. M. Iron in the heart. TR-7 (Institute of Samples, 2026).',
  ])
  for (const reference of references({ ...report, articleNumber: 'TR <b>7</b> & 8' }))
    expect(reference).toContain('TR <b>7</b> & 8')
  expect(bibtexEntry(itemOf(report))).toMatch(
    /^@techreport\{.*institution = \{Institute of Samples\},.*number = \{TR-7\}/s,
  )
  const ris = risRecord(itemOf(report))
  expect(ris).toMatch(/^TY {2}- RPRT\r\n.*SN {2}- TR-7\r\n/s)
  expect(ris).not.toContain('SP  - ')
})

test.each([
  ['dataset', 'DATA', '[Dataset]', '[Dataset]', '[Dataset]'],
  ['software', 'COMP', '[Computer software]', '[Software]', '[Software]'],
] as const)('a %s says beside its title that it is one', (cslType, type, ...said) => {
  const work = { ...bare, cslType, publisher: 'Zenodo', doi: '10.5281/zenodo.1' }
  expect(references(work).map((reference) => /\[.*?\]/.exec(reference)?.[0])).toEqual([...said, undefined])
  expect(bibtexEntry(itemOf(work))).toMatch(new RegExp(`^@${cslType}\\{.*publisher = \\{Zenodo\\}`, 's'))
  expect(risRecord(itemOf(work))).toMatch(new RegExp(`^TY {2}- ${type}\r\n.*PB {2}- Zenodo`, 's'))
})

test('a chapter stands in its book', () => {
  const chapter = {
    ...bare,
    cslType: 'chapter',
    containerTitle: 'Handbook',
    publisher: 'Press',
    pages: '101–120',
  } as const
  const item = itemOf({ ...chapter, isbn: '978-3-16-148410-0', pmcid: 'PMC1' })
  expect(bibtexEntry(item)).toMatch(/^@incollection\{.*booktitle = \{Handbook\},.*pages = \{101--120\}.*isbn = /s)
  expect(risRecord(item)).toMatch(
    /^TY {2}- CHAP\r\n.*T2 {2}- Handbook\r\n.*SP {2}- 101\r\nEP {2}- 120\r\n.*SN {2}- 978/s,
  )
  // Reference managers read there who wrote the book.
  expect(risRecord(item)).not.toContain('C2  - ')
})

test.each(cslTypes)('what is in press says so once in every style and language: %s', (cslType) => {
  const work = { ...bare, cslType, status: 'in press', title: 'Wine in press', containerTitle: 'Samples' } as const
  for (const placed of [work, { ...work, volume: '12', issue: '3', pages: '45–67', publisher: 'Press' }]) {
    for (const reference of references(placed)) expect(reference.match(/in press/gi)).toEqual(['in press', 'In press'])
    for (const reference of references({ ...placed, title: 'Hierro' }, 'es'))
      expect(reference.match(/in press|en prensa/gi)).toEqual(['En prensa'])
  }
})

test('a work that names nobody begins with its title', () => {
  expect(references({ authors: [] }).map((reference) => reference.slice(0, 24))).toEqual([
    'Iron in the heart. (2026',
    'Iron in the heart. Journ',
    '‘Iron in the heart’ (202',
    'Iron in the heart. Journ',
  ])
})

test('of two hundred authors each style names as many as it does, and each file names them all', () => {
  const authors = Array.from({ length: 200 }, (_, index) => ({
    family: `Sample${index}`,
    given: 'A',
    literal: null,
    orcid: null,
  }))
  const named = references({ authors }).map((reference) => reference.match(/Sample\d+/g)?.length)
  expect(named).toEqual([20, 6, 1, 1])
  expect(bibtexEntry(itemOf({ authors })).match(/Sample\d+, A/g)).toHaveLength(200)
  expect(risRecord(itemOf({ authors })).match(/^AU {2}- Sample/gm)).toHaveLength(200)
})
