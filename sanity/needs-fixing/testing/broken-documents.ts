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

const foreignAsset = { asset: reference('file-abc-pdf'), alt: 'A heart', credit: 'Sample Studio' }

type Fields = Record<string, unknown>

const story = (id: string, fields: Fields) => aNewsStory(id, { publications: ['publication-healthy'], fields })
const redirect = (id: string, fields: Fields): FixtureDocument => ({
  _id: `redirect-${id}`,
  _type: 'redirect',
  _rev: 'r',
  _createdAt: '2026-01-01T00:00:00.000Z',
  _updatedAt: '2026-06-01T00:00:00.000Z',
  from: `/${id}`,
  to: '/people',
  permanent: true,
  ...fields,
})

/** Documents of one type: what is wrong with each, the fields that are, and what visitors miss. */
function each(
  type: string,
  make: (id: string, fields: Fields) => FixtureDocument,
  faults: readonly (readonly [what: string, fields: Fields, missing: BrokenDocument['missing']])[],
): BrokenDocument[] {
  return faults.map(([what, fields, missing], index) => ({
    what: `${type} ${what}`,
    document: make(`broken-${index}`, fields),
    missing,
  }))
}

/** Documents as an import, a script or an older schema may leave them: published, and not as they should be. */
export const brokenDocuments: readonly BrokenDocument[] = [
  ...each('a story', story, [
    ['without a headline', { title: undefined }, 'page'],
    ['with an empty headline', { title: '' }, 'page'],
    ['of a kind that does not exist', { kind: 'gossip' }, 'page'],
    ['whose lead image is no image', { leadImage: { _type: 'figure', ...foreignAsset } }, 'page'],
    ['with a link that runs script', marked({ _type: 'link', href: 'javascript:alert(1)' }), 'part'],
    ['with an empty footnote', marked({ _type: 'footnote', text: '' }), 'part'],
    [
      'with a video from elsewhere',
      { body: [{ _type: 'video', _key: 'v', url: 'https://example.org/v', title: 'Talk' }] },
      'part',
    ],
    ['with a formula without LaTeX', { body: [{ _type: 'math', _key: 'm' }] }, 'part'],
    [
      'with a figure without a file',
      { body: [{ _type: 'figure', _key: 'f', alt: 'A heart', credit: 'Sample Studio' }] },
      'part',
    ],
    ['with an empty quotation', { body: [{ _type: 'quote', _key: 'q' }] }, 'part'],
    ['with a block of an unknown kind', { body: [{ _type: 'poll', _key: 'p' }] }, 'part'],
    ['by nobody', { bylines: [{ _type: 'byline', _key: 'b' }] }, 'part'],
    [
      'with a correction without a day',
      { corrections: [{ _type: 'correction', _key: 'c', text: 'Wrong dose.' }] },
      'part',
    ],
    [
      'with a table that is no table',
      {
        body: [{ _type: 'table', _key: 't', caption: 'Doses', rows: [{ _key: 'r', cells: [1, 2] }] }],
      },
      'part',
    ],
    ['without an address', { slug: undefined }, 'list'],
    ['whose standfirst is too short', { standfirst: 'Short.' }, null],
    [
      'with a skipped heading',
      {
        body: [block({ style: 'h4', children: [{ _type: 'span', _key: 's', text: 'Deep', marks: [] }] })],
      },
      null,
    ],
  ]),
  ...each('a publication', aPublication, [
    ['without a kind', { cslType: undefined }, 'page'],
    ['without a year', { issued: undefined }, 'page'],
    ['of an unknown status', { status: 'lost' }, 'page'],
    ['with an author without a name', { authors: [{ _type: 'publicationAuthor', _key: 'a', given: 'Ann' }] }, 'part'],
    ['with data at no address', { resources: [{ _type: 'publicationResource', _key: 'r', kind: 'data' }] }, 'part'],
    [
      'with a version without a DOI',
      { versions: [{ _type: 'publicationVersion', _key: 'v', relation: 'preprint-of' }] },
      'part',
    ],
    ['paid for by nobody', { funders: [{ _type: 'funder', _key: 'f', award: '1' }] }, 'part'],
    ['with a wrong DOI', { doi: 'https://doi.org/10.1000/182' }, null],
  ]),
  ...each('a person', aPerson, [
    ['without a role', { role: undefined }, 'page'],
    ['listed under an unknown heading', { group: 'guests' }, 'page'],
    ['since a day that is none', { memberships: [{ _type: 'membership', _key: 'm', start: 'May' }] }, 'part'],
    [
      'with a link without a label',
      { links: [{ _type: 'profileLink', _key: 'l', url: 'https://example.org/' }] },
      'part',
    ],
    ['who has not agreed', { consentToPublish: false }, null],
  ]),
  ...each('a topic', aTopic, [
    ['without a name', { title: '' }, 'page'],
    [
      'with an identifier from nowhere',
      { identifiers: [{ _type: 'topicIdentifier', _key: 'i', value: 'Q677' }] },
      'part',
    ],
  ]),
  ...each('a page', aPage, [
    ['without a title', { title: undefined }, 'page'],
    ['with a box without text', { body: [{ _type: 'callout', _key: 'c', tone: 'shouting', content: [] }] }, 'part'],
  ]),
  ...each('a redirect', redirect, [
    ['that runs script', { to: 'javascript:alert(1)' }, 'list'],
    ['from nowhere', { from: undefined }, 'list'],
  ]),
]
