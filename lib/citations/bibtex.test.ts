import { describe, expect, test } from 'vitest'
import { bibtexEntry } from './bibtex.ts'
import { cslItem, type CitableWork } from './csl-item.ts'
import { aWork } from './testing/a-work.ts'

const entry = (overrides: Partial<CitableWork>) => bibtexEntry(cslItem(aWork(overrides), 'https://lab.example'))

describe('a BibTeX entry', () => {
  test('is what people expect to paste', () => {
    const authors = [
      { family: 'Núñez', given: 'Julio', literal: null, orcid: null },
      { family: null, given: null, literal: 'Iron & Heart Group', orcid: null },
    ]
    expect(entry({ authors, title: 'The role of DMT1 in the heart' })).toBe(`@article{nunez2026role,
  title = {The role of {DMT1} in the heart},
  author = {Núñez, Julio and {Iron \\& Heart Group}},
  journal = {Journal of Samples},
  year = {2026},
  month = mar,
  date = {2026-03-05},
  volume = {12},
  number = {3},
  pages = {45--67},
  doi = {10.1234/sample.5},
  url = {https://doi.org/10.1234/sample.5}
}
`)
  })

  test('gives the number of an article in place of pages', () => {
    expect(entry({ pages: null, articleNumber: 'e0123' })).toContain('  eid = {e0123}')
    expect(entry({ pages: '12' })).toContain('  pages = {12}')
  })

  test('sets italics and subscripts as LaTeX does', () => {
    const titleRich = [
      { text: 'Growth of ', marks: [] },
      { text: 'E. coli', marks: ['em'] },
      { text: ' in H', marks: [] },
      { text: '2', marks: ['sub'] },
      { text: 'O', marks: [] },
    ]
    expect(entry({ titleRich })).toContain('{Growth of \\textit{E. coli} in {H}\\textsubscript{2}{O}}')
  })

  test('names the university of a thesis and the number of a preprint', () => {
    const thesis = entry({ cslType: 'thesis', containerTitle: null, publisher: 'University of Samples' })
    expect(thesis).toMatch(/^@phdthesis\{.*school = \{University of Samples\},\n {2}type = \{Thesis\}/s)
    expect(entry({ cslType: 'article', containerTitle: 'arXiv', arxiv: '2006.10256' })).toMatch(
      /^@misc\{.*eprint = \{2006\.10256\},\n {2}archiveprefix = \{arXiv\}/s,
    )
  })

  test('tells that a work was retracted', () => {
    expect(entry({ status: 'retracted', noticeDoi: '10.1234/notice' })).toContain(
      'note = {Retracted. Notice: https://doi.org/10.1234/notice}',
    )
  })
})
