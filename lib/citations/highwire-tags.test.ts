import { describe, expect, test } from 'vitest'
import { cslItem, type CitableWork } from './csl-item.ts'
import { highwireTags } from './highwire-tags.ts'
import { aWork } from './testing/a-work.ts'

const page = 'https://lab.example/publications/iron'
const tagsOf = (work: CitableWork) => highwireTags(cslItem(work, 'https://lab.example'), { pdf: null, page })

const placeTag = (cslType: CitableWork['cslType']) =>
  tagsOf(aWork({ cslType })).find(([, content]) => content === 'Journal of Samples')?.[0]

describe('Highwire tags', () => {
  test('each author has a tag of their own, in the order of the paper, followed by their ORCID', () => {
    const tags = tagsOf(
      aWork({
        authors: [
          { family: 'Sample', given: 'Ana María', literal: null, orcid: '0000-0002-1825-0097' },
          { family: null, given: null, literal: 'Iron Study Group', orcid: null },
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
    expect(tagsOf(aWork({ issued: { year: 2026, month: 3, day: null } }))).toEqual(
      expect.arrayContaining([
        ['citation_title', 'Iron in the heart'],
        ['citation_publication_date', '2026/03'],
        ['citation_journal_title', 'Journal of Samples'],
        ['citation_volume', '12'],
        ['citation_issue', '3'],
        ['citation_firstpage', '45'],
        ['citation_lastpage', '67'],
        ['citation_doi', '10.1234/sample.5'],
        ['citation_abstract_html_url', page],
      ]),
    )
  })

  test('a conference, a book and a thesis name their place by a tag of their own', () => {
    expect(placeTag('paper-conference')).toBe('citation_conference_title')
    expect(placeTag('chapter')).toBe('citation_inbook_title')
    expect(placeTag('thesis')).toBe('citation_dissertation_institution')
  })

  test('a hyphen in the number of an article does not make it a range', () => {
    const tags = tagsOf(aWork({ pages: null, articleNumber: 'S-12' }))
    expect(tags).toContainEqual(['citation_firstpage', 'S-12'])
    expect(tags.map(([name]) => name)).not.toContain('citation_lastpage')
  })

  test('what is not known has no tag', () => {
    const names = tagsOf(aWork({ volume: null, pages: null, doi: null })).map(([name]) => name)
    expect(names).not.toContain('citation_volume')
    expect(names).not.toContain('citation_firstpage')
    expect(names).not.toContain('citation_doi')
    expect(names).not.toContain('citation_pdf_url')
  })
})
