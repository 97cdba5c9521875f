/** A document of the dataset that queries are tried on. */
export interface FixtureDocument {
  readonly _id: string
  readonly _type: string
  readonly [field: string]: unknown
}

/** The instant at which the fixtures are asked for. */
export const now = new Date('2026-06-15T12:00:00.000Z')

const savedAt = { _createdAt: '2026-01-01T00:00:00.000Z', _updatedAt: '2026-06-01T00:00:00.000Z', _rev: 'r' }

export const reference = (id: string) => ({ _type: 'reference', _key: id, _ref: id })
export const references = (ids: readonly string[]) => ids.map(reference)
const slug = (current: string) => ({ _type: 'slug', current })

const paragraph = (text: string, markDefs: readonly Record<string, unknown>[] = []) => ({
  _type: 'block',
  _key: `p-${text.length}`,
  style: 'normal',
  markDefs,
  children: [{ _type: 'span', _key: 's', text, marks: markDefs.map((mark) => mark._key) }],
})

export const cites = (publication: string) =>
  paragraph('as shown before', [{ _type: 'citation', _key: `c-${publication}`, publication: reference(publication) }])

const image = {
  _type: 'figure',
  asset: { _type: 'reference', _ref: 'image-abc123-1600x900-png' },
  alt: 'Two hearts drawn side by side',
  credit: 'Sample Studio',
}

interface NewsOptions {
  readonly publishedAt?: string
  readonly topics?: readonly string[]
  readonly publications?: readonly string[]
  readonly fields?: Record<string, unknown>
}

export const aNewsStory = (name: string, options: NewsOptions = {}): FixtureDocument => ({
  ...savedAt,
  _id: `news-${name}`,
  _type: 'news',
  title: `Sample story ${name}`,
  slug: slug(name),
  standfirst: 'A sample standfirst that tells the whole story in a sentence.',
  kind: 'research',
  publishedAt: options.publishedAt ?? '2026-06-01T09:00:00.000Z',
  leadImage: image,
  body: [paragraph('Sample text.')],
  topics: references(options.topics ?? []),
  publications: references(options.publications ?? []),
  ...options.fields,
})

export const aPublication = (name: string, fields: Record<string, unknown> = {}): FixtureDocument => ({
  ...savedAt,
  _id: `publication-${name}`,
  _type: 'publication',
  cslType: 'article-journal',
  title: `Sample paper ${name}`,
  slug: slug(name),
  status: 'published',
  authors: [{ _key: 'a', family: 'Sample', given: 'Ann' }],
  issued: { year: 2025 },
  containerTitle: 'Sample Journal',
  ...fields,
})

export const aPerson = (name: string, fields: Record<string, unknown> = {}): FixtureDocument => ({
  ...savedAt,
  _id: `person-${name}`,
  _type: 'person',
  name: `${name} Sample`,
  family: 'Sample',
  slug: slug(name),
  role: 'Sample role',
  group: 'postdoc',
  memberships: [{ _key: 'm', start: '2024-01-01' }],
  consentToPublish: true,
  ...fields,
})

export const aTopic = (name: string, fields: Record<string, unknown> = {}): FixtureDocument => ({
  ...savedAt,
  _id: `topic-${name}`,
  _type: 'topic',
  title: `Topic ${name}`,
  slug: slug(name),
  ...fields,
})

export const aPage = (name: string, fields: Record<string, unknown> = {}): FixtureDocument => ({
  ...savedAt,
  _id: `page-${name}`,
  _type: 'page',
  title: `Page ${name}`,
  slug: slug(name),
  body: [paragraph('Sample page.')],
  ...fields,
})

export const imageAsset: FixtureDocument = {
  _id: 'image-abc123-1600x900-png',
  _type: 'sanity.imageAsset',
  metadata: { lqip: 'data:image/png;base64,AAAA' },
}
