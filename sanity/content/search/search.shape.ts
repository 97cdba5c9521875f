import { z } from 'zod'
import { cslTypes } from '#lib/citations/csl-types.ts'
import { listOf, plainText } from '#sanity/content-query.ts'
import { newsKinds } from '../news/news.terms.ts'
import { publicationStatuses } from '../publication/publication.terms.ts'
import { oneOf, optionalDateTime, optionalInteger, optionalPlain } from '../shared/text.shape.ts'

/** Types of documents that have a page of their own. */
export const searchTypes = ['news', 'publication', 'person', 'topic', 'page'] as const

export type SearchType = (typeof searchTypes)[number]

const folders: Readonly<Record<SearchType, string>> = {
  news: '/news/',
  publication: '/publications/',
  person: '/people/',
  topic: '/topics/',
  page: '/',
}

/** Path of a document's page. */
export function pathOf({ _type, slug }: { readonly _type: SearchType; readonly slug: string }): string {
  return folders[_type] + slug
}

const titled = z.object({ _id: plainText, _type: oneOf(searchTypes), slug: plainText, title: plainText })

export const pageTitleList = listOf(titled).transform((documents) =>
  documents.map((document) => ({ path: pathOf(document), title: document.title })),
)

const revisions = listOf(z.object({ _id: plainText, _rev: plainText }))

/** Revision of each document that can be found, by its id. */
export const searchManifestContent = z
  .object({ news: revisions, publications: revisions, people: revisions, topics: revisions, pages: revisions })
  .transform(
    ({ news, publications, people, topics, pages }): ReadonlyMap<string, string> =>
      new Map([...news, ...publications, ...people, ...topics, ...pages].map(({ _id, _rev }) => [_id, _rev])),
  )

export const searchReferrer = listOf(z.object({ _id: plainText })).transform((found) => found.map(({ _id }) => _id))

const texts = listOf(optionalPlain)

/** A document as the search index reads it; what a type does not have is `null` or empty. */
export const searchDocument = z.object({
  _id: plainText,
  _type: oneOf(searchTypes),
  slug: plainText,
  title: plainText,
  /** Standfirst of a story, summary of a topic. */
  lead: optionalPlain,
  role: optionalPlain,
  kind: oneOf(newsKinds)
    .nullish()
    .transform((kind) => kind ?? null),
  /** Of a publication. */
  status: oneOf(publicationStatuses)
    .nullish()
    .transform((status) => status ?? null),
  publishedAt: optionalDateTime,
  year: optionalInteger,
  cslType: oneOf(cslTypes)
    .nullish()
    .transform((type) => type ?? null),
  containerTitle: optionalPlain,
  doi: optionalPlain,
  pmid: optionalPlain,
  pmcid: optionalPlain,
  arxiv: optionalPlain,
  orcid: optionalPlain,
  keywords: texts,
  altNames: texts,
  abstract: optionalPlain,
  authors: listOf(z.object({ family: optionalPlain, given: optionalPlain, literal: optionalPlain })),
  bylines: texts,
  mentioned: texts,
  topics: texts,
  bio: optionalPlain,
  text: optionalPlain,
  quotes: texts,
  callouts: listOf(z.object({ title: optionalPlain, text: optionalPlain })),
  captions: texts,
  cells: texts,
  notes: texts,
  videos: listOf(z.object({ title: optionalPlain, transcript: optionalPlain })),
})

export type SearchDocument = z.output<typeof searchDocument>
