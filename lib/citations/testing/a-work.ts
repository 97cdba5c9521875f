import type { CitableWork } from '../csl-item.ts'

/** A journal article with everything that most articles have. */
export function aWork(overrides: Partial<CitableWork> = {}): CitableWork {
  return {
    slug: 'iron-in-the-heart',
    cslType: 'article-journal',
    title: 'Iron in the heart',
    titleRich: null,
    authors: [{ family: 'Sample', given: 'Ana María', literal: null, orcid: null }],
    issued: { year: 2026, month: 3, day: 5 },
    status: 'published',
    containerTitle: 'Journal of Samples',
    volume: '12',
    issue: '3',
    pages: '45-67',
    articleNumber: null,
    publisher: null,
    doi: '10.1234/sample.5',
    noticeDoi: null,
    issn: null,
    isbn: null,
    pmid: null,
    pmcid: null,
    arxiv: null,
    abstract: null,
    keywords: [],
    ...overrides,
  }
}
