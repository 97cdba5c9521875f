import type { NewsSummary } from '#sanity/content/news/news-summary.shape.ts'
import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { PersonSummary } from '#sanity/content/person/person-summary.shape.ts'
import type { PublicationAuthor } from '#sanity/content/publication/publication-summary.shape.ts'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { TextBlock } from '#sanity/content/shared/body-block.shape.ts'
import type { ContentImage } from '#sanity/content/shared/image.shape.ts'

export const anImage = (overrides: Partial<ContentImage> = {}): ContentImage => ({
  src: '/lake/images/labwire/production/abc-2000x1200.jpg',
  width: 2000,
  height: 1200,
  lqip: 'data:image/jpeg;base64,AAAA',
  alt: 'A heart drawn in ink',
  caption: 'The heart, in section.',
  credit: 'A. Sample',
  creditUrl: 'https://pictures.example/heart',
  licence: 'CC-BY-4.0',
  hotspot: null,
  crop: null,
  editMark: null,
  ...overrides,
})

export const anAuthor = (overrides: Partial<PublicationAuthor> = {}): PublicationAuthor => ({
  family: 'Sample',
  given: 'Ana María',
  literal: null,
  orcid: null,
  personSlug: null,
  corresponding: false,
  equal: false,
  ...overrides,
})

export const aPublication = (overrides: Partial<PublicationPage> = {}): PublicationPage => ({
  _id: 'publication-1',
  _updatedAt: '2026-11-01T09:00:00Z',
  slug: 'iron-in-the-heart',
  cslType: 'article-journal',
  title: 'Iron in the heart',
  titleRich: null,
  language: null,
  authors: [anAuthor()],
  issued: { year: 2026, month: 3, day: null },
  containerTitle: 'Journal of Samples',
  volume: '12',
  issue: '3',
  pages: '45-67',
  articleNumber: null,
  publisher: null,
  doi: '10.1234/sample.5',
  status: 'published',
  oaStatus: 'gold',
  pdfUrl: null,
  selected: false,
  topics: [],
  noticeDoi: null,
  issn: null,
  isbn: null,
  pmid: null,
  pmcid: null,
  arxiv: null,
  abstract: null,
  keywords: [],
  licence: null,
  versions: [],
  resources: [],
  funders: [],
  people: [],
  stories: [],
  ...overrides,
})

export const aPerson = (overrides: Partial<PersonSummary> = {}): PersonSummary => ({
  _id: 'person-1',
  slug: 'ana-sample',
  name: 'Ana Sample',
  honorific: null,
  role: 'Postdoctoral researcher',
  group: 'postdoc',
  orcid: null,
  portrait: null,
  ...overrides,
})

export const aStory = (overrides: Partial<NewsSummary> = {}): NewsSummary => ({
  _id: 'news-1',
  slug: 'ferritin',
  title: 'Ferritin and the heart',
  standfirst: 'What a marker of iron says.',
  kind: 'research',
  publishedAt: '2026-11-20T09:00:00Z',
  leadImage: null,
  topics: [],
  ...overrides,
})

export const anArticle = (overrides: Partial<NewsArticle> = {}): NewsArticle => ({
  ...aStory(),
  expiresAt: null,
  _updatedAt: '2026-11-20T10:00:00Z',
  updatedNote: null,
  body: [],
  publications: [],
  primaryLink: null,
  bylines: [],
  people: [],
  related: [],
  corrections: [],
  seo: { title: null, description: null, image: null, canonical: null, noindex: false },
  ...overrides,
})

/** A paragraph of spans given as text and marks. */
export const aParagraph = (
  spans: readonly (readonly [string, ...string[]])[],
  rest: Partial<TextBlock> = {},
): TextBlock => ({
  _type: 'block',
  _key: 'paragraph',
  style: 'normal',
  children: spans.map(([text, ...marks], index) => ({ _type: 'span', _key: `span-${index}`, text, marks })),
  markDefs: [],
  ...rest,
})
