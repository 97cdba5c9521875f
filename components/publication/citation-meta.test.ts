import { describe, expect, test } from 'vitest'
import { anAuthor, aPublication } from '#components/testing/sample-content.ts'
import type { CslType } from '#sanity/content/publication/publication.terms.ts'
import { citationTags } from './citation-meta.tsx'

const placeTag = (cslType: CslType) =>
  citationTags(aPublication({ cslType })).find(([, content]) => content === 'Journal of Samples')?.[0]

describe('citationTags', () => {
  test('each author has a tag of their own, in the order of the paper, followed by their ORCID', () => {
    const tags = citationTags(
      aPublication({
        authors: [
          anAuthor({ orcid: '0000-0002-1825-0097' }),
          anAuthor({ family: null, given: null, literal: 'Iron Study Group' }),
        ],
      }),
    )
    expect(tags.filter(([name]) => name.startsWith('citation_author'))).toEqual([
      ['citation_author', 'Sample, Ana María'],
      ['citation_author_orcid', 'https://orcid.org/0000-0002-1825-0097'],
      ['citation_author', 'Iron Study Group'],
    ])
  })

  test('date, place and DOI are written as Google Scholar reads them', () => {
    expect(citationTags(aPublication())).toEqual(
      expect.arrayContaining([
        ['citation_title', 'Iron in the heart'],
        ['citation_publication_date', '2026/03'],
        ['citation_journal_title', 'Journal of Samples'],
        ['citation_volume', '12'],
        ['citation_issue', '3'],
        ['citation_firstpage', '45'],
        ['citation_lastpage', '67'],
        ['citation_doi', '10.1234/sample.5'],
      ]),
    )
  })

  test('a conference, a book and a thesis name their place by a tag of their own', () => {
    expect(placeTag('paper-conference')).toBe('citation_conference_title')
    expect(placeTag('chapter')).toBe('citation_inbook_title')
    expect(placeTag('thesis')).toBe('citation_dissertation_institution')
  })

  test('what is not known has no tag', () => {
    const names = citationTags(aPublication({ volume: null, pages: null, doi: null })).map(([name]) => name)
    expect(names).not.toContain('citation_volume')
    expect(names).not.toContain('citation_firstpage')
    expect(names).not.toContain('citation_doi')
  })
})
