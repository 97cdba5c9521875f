import {
  aNewsStory,
  aPage,
  aPerson,
  aPublication,
  aTopic,
  reference,
  type FixtureDocument,
} from '../../content/testing/documents.ts'

/** A published document with one thing wrong, and what visitors miss because of it. */
interface BrokenDocument {
  readonly what: string
  readonly document: FixtureDocument
  readonly missing: 'page' | 'list' | 'part' | null
}

const block = (fields: Record<string, unknown>) => ({
  _type: 'block',
  _key: 'b',
  style: 'normal',
  markDefs: [],
  children: [{ _type: 'span', _key: 's', text: 'Some words', marks: ['m'] }],
  ...fields,
})
const marked = (mark: Record<string, unknown>) => ({ body: [block({ markDefs: [{ _key: 'm', ...mark }] })] })

const story = (name: string, fields: Record<string, unknown>) =>
  aNewsStory(`broken-${name}`, { publications: ['publication-healthy'], fields })
const paper = (name: string, fields: Record<string, unknown>) => aPublication(`broken-${name}`, fields)
const person = (name: string, fields: Record<string, unknown>) => aPerson(`broken-${name}`, fields)
const topic = (name: string, fields: Record<string, unknown>) => aTopic(`broken-${name}`, fields)
const page = (name: string, fields: Record<string, unknown>) => aPage(`broken-${name}`, fields)
const redirect = (name: string, fields: Record<string, unknown>): FixtureDocument => ({
  _id: `redirect-broken-${name}`,
  _type: 'redirect',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-06-01T00:00:00.000Z',
  from: `/old-${name}`,
  to: '/people',
  permanent: true,
  ...fields,
})

const foreignAsset = { asset: reference('file-abc-pdf'), alt: 'A heart', credit: 'Sample Studio' }

/** Documents as an import, a script or an older schema may leave them: published, and not as they should be. */
export const brokenDocuments: readonly BrokenDocument[] = [
  { what: 'a story without a headline', document: story('a', { title: undefined }), missing: 'page' },
  { what: 'a story with an empty headline', document: story('b', { title: '' }), missing: 'page' },
  { what: 'a story of a kind that does not exist', document: story('c', { kind: 'gossip' }), missing: 'page' },
  {
    what: 'a story whose lead image is no image',
    document: story('d', { leadImage: { _type: 'figure', ...foreignAsset } }),
    missing: 'page',
  },
  {
    what: 'a story with a link that runs script',
    document: story('e', marked({ _type: 'link', href: 'javascript:alert(1)' })),
    missing: 'part',
  },
  {
    what: 'a story with an empty footnote',
    document: story('f', marked({ _type: 'footnote', text: '' })),
    missing: 'part',
  },
  {
    what: 'a story with a video from elsewhere',
    document: story('g', { body: [{ _type: 'video', _key: 'v', url: 'https://example.org/v', title: 'Talk' }] }),
    missing: 'part',
  },
  {
    what: 'a story with a formula without LaTeX',
    document: story('h', { body: [{ _type: 'math', _key: 'm' }] }),
    missing: 'part',
  },
  {
    what: 'a story with a figure without a file',
    document: story('i', { body: [{ _type: 'figure', _key: 'f', alt: 'A heart', credit: 'Sample Studio' }] }),
    missing: 'part',
  },
  {
    what: 'a story with an empty quotation',
    document: story('j', { body: [{ _type: 'quote', _key: 'q' }] }),
    missing: 'part',
  },
  {
    what: 'a story with a block of an unknown kind',
    document: story('k', { body: [{ _type: 'poll', _key: 'p' }] }),
    missing: 'part',
  },
  { what: 'a story by nobody', document: story('l', { bylines: [{ _type: 'byline', _key: 'b' }] }), missing: 'part' },
  {
    what: 'a story with a correction without a day',
    document: story('m', { corrections: [{ _type: 'correction', _key: 'c', text: 'Wrong dose.' }] }),
    missing: 'part',
  },
  {
    what: 'a story with a table that is no table',
    document: story('n', {
      body: [{ _type: 'table', _key: 't', caption: 'Doses', rows: [{ _key: 'r', cells: [1, 2] }] }],
    }),
    missing: 'part',
  },
  { what: 'a story without an address', document: story('o', { slug: undefined }), missing: 'list' },
  { what: 'a story whose standfirst is too short', document: story('p', { standfirst: 'Short.' }), missing: null },
  {
    what: 'a story with a skipped heading',
    document: story('q', {
      body: [block({ style: 'h4', children: [{ _type: 'span', _key: 's', text: 'Deep', marks: [] }] })],
    }),
    missing: null,
  },
  { what: 'a publication without a kind', document: paper('a', { cslType: undefined }), missing: 'page' },
  { what: 'a publication without a year', document: paper('b', { issued: undefined }), missing: 'page' },
  { what: 'a publication of an unknown status', document: paper('c', { status: 'lost' }), missing: 'page' },
  {
    what: 'a publication with an author without a name',
    document: paper('d', { authors: [{ _type: 'publicationAuthor', _key: 'a', given: 'Ann' }] }),
    missing: 'part',
  },
  {
    what: 'a publication with data at no address',
    document: paper('e', { resources: [{ _type: 'publicationResource', _key: 'r', kind: 'data' }] }),
    missing: 'part',
  },
  {
    what: 'a publication with a version without a DOI',
    document: paper('f', { versions: [{ _type: 'publicationVersion', _key: 'v', relation: 'preprint-of' }] }),
    missing: 'part',
  },
  {
    what: 'a publication paid for by nobody',
    document: paper('g', { funders: [{ _type: 'funder', _key: 'f', award: '1' }] }),
    missing: 'part',
  },
  {
    what: 'a publication with a wrong DOI',
    document: paper('h', { doi: 'https://doi.org/10.1000/182' }),
    missing: null,
  },
  { what: 'a person without a role', document: person('a', { role: undefined }), missing: 'page' },
  { what: 'a person listed under an unknown heading', document: person('b', { group: 'guests' }), missing: 'page' },
  {
    what: 'a person since a day that is none',
    document: person('c', { memberships: [{ _type: 'membership', _key: 'm', start: 'May' }] }),
    missing: 'part',
  },
  {
    what: 'a person with a link without a label',
    document: person('d', { links: [{ _type: 'profileLink', _key: 'l', url: 'https://example.org/' }] }),
    missing: 'part',
  },
  { what: 'a person who has not agreed', document: person('e', { consentToPublish: false }), missing: null },
  { what: 'a topic without a name', document: topic('a', { title: '' }), missing: 'page' },
  {
    what: 'a topic with an identifier from nowhere',
    document: topic('b', { identifiers: [{ _type: 'topicIdentifier', _key: 'i', value: 'Q677' }] }),
    missing: 'part',
  },
  { what: 'a page without a title', document: page('a', { title: undefined }), missing: 'page' },
  {
    what: 'a page with a box without text',
    document: page('b', { body: [{ _type: 'callout', _key: 'c', tone: 'shouting', content: [] }] }),
    missing: 'part',
  },
  { what: 'a redirect that runs script', document: redirect('a', { to: 'javascript:alert(1)' }), missing: 'list' },
  { what: 'a redirect from nowhere', document: redirect('b', { from: undefined }), missing: 'list' },
]
