import type { JsonObject } from '../../../sanity/lake/document.ts'

/** Types whose documents are made, and what part of a dataset each is; pages and settings are as many in any. */
const parts = { news: 0.55, publication: 0.25, person: 0.08, sanityAsset: 0.1, topic: 0.02 }
const pages = 30

const text =
  'Iron is taken up by the heart muscle through several routes, and each of them can be measured in a clinic. '.repeat(
    3,
  )

/**
 * A newsroom of `count` documents, the same for the same count. A larger one has more of everything: a topic, a person
 * or a publication is referred to as often as in a smaller one.
 */
export function siteDocuments(count: number): JsonObject[] {
  const many = (part: keyof typeof parts) => Math.ceil(count * parts[part])
  return [
    ...list(many('news'), (index) => news(index, many)),
    ...list(many('publication'), (index) => publication(index, many)),
    ...list(many('person'), person),
    ...list(many('topic'), topic),
    ...list(many('sanityAsset'), asset),
    ...list(pages, page),
    ...list(pages, (index) => ({
      _id: `redirect-${index}`,
      _type: 'redirect',
      from: `/old-${index}`,
      to: `/new-${index}`,
    })),
    { _id: 'siteSettings', _type: 'siteSettings', name: 'Group', navigation: [{ label: 'News', href: '/news' }] },
  ]
}

const list = (length: number, make: (index: number) => JsonObject) => Array.from({ length }, (_, index) => make(index))

type Many = (part: keyof typeof parts) => number

const slug = (current: string): JsonObject => ({ _type: 'slug', current })
const ref = (id: string): JsonObject => ({ _type: 'reference', _ref: id, _key: id })

/** Some document of a type, another one for each `index` and `shift`. */
const some = (type: keyof typeof parts, many: Many, index: number, shift: number) =>
  ref(`${type}-${(index * 31 + shift * 17) % many(type)}`)

/** Newest last, an hour apart, all of them in the past. */
const instant = (index: number) => new Date(Date.UTC(2010, 0, 1) + index * 3_600_000).toISOString()

const body = (paragraphs: number) =>
  Array.from({ length: paragraphs }, (_, place) => ({
    _key: `b${place}`,
    _type: 'block',
    style: 'normal',
    markDefs: [],
    children: [{ _key: `s${place}`, _type: 'span', marks: [], text }],
  }))

function news(index: number, many: Many): JsonObject {
  return {
    _id: `news-${index}`,
    _type: 'news',
    title: `Story ${index}`,
    slug: slug(`news-${index}`),
    standfirst: text.slice(0, 180),
    kind: index % 3 === 0 ? 'research' : 'group',
    publishedAt: instant(index),
    featured: index % 50 === 0,
    leadImage: { asset: some('sanityAsset', many, index, 0), alt: 'A picture' },
    topics: [some('topic', many, index, 0), some('topic', many, index, 1)],
    people: [some('person', many, index, 0)],
    publications: [some('publication', many, index, 0)],
    body: body(3),
  }
}

function publication(index: number, many: Many): JsonObject {
  return {
    _id: `publication-${index}`,
    _type: 'publication',
    cslType: 'article-journal',
    title: `Paper ${index}`,
    slug: slug(`publication-${index}`),
    selected: index % 40 === 0,
    issued: { year: 1990 + (index % 35), month: (index % 12) + 1 },
    doi: `10.1000/${index}`,
    abstract: text,
    topics: [some('topic', many, index, 2)],
    authors: [0, 1].map((shift) => ({
      _key: `a${shift}`,
      family: 'Author',
      given: `${shift}`,
      orcid: `0000-${(index * 31 + shift) % many('person')}`,
      person: some('person', many, index, shift),
    })),
  }
}

function person(index: number): JsonObject {
  return {
    _id: `person-${index}`,
    _type: 'person',
    name: `Person ${index}`,
    family: `Family ${index}`,
    slug: slug(`person-${index}`),
    orcid: `0000-${index}`,
    consentToPublish: index % 10 !== 0,
    bio: body(1),
  }
}

function topic(index: number): JsonObject {
  return { _id: `topic-${index}`, _type: 'topic', title: `Topic ${index}`, slug: slug(`topic-${index}`), summary: text }
}

function asset(index: number): JsonObject {
  const id = `sanityAsset-${index}`
  return { _id: id, _type: 'sanity.imageAsset', url: `/${id}.png`, metadata: { lqip: 'data:image/png;base64,AAAA' } }
}

function page(index: number): JsonObject {
  return { _id: `page-${index}`, _type: 'page', title: `Page ${index}`, slug: slug(`page-${index}`), body: body(2) }
}
