import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { pagePathFragment } from '../page/page.fragment.ts'
import { newsIsPublic, personIsPublic, publicationIsPublic } from '../shared/visibility.fragment.ts'
import { pageTitleList, searchDocument, searchManifestContent, searchReferrer } from './search.shape.ts'

/** Everything that has a page, and whose page visitors may see. */
const searchable = `(
  (_type == "news" && ${newsIsPublic}) ||
  (_type == "publication" && ${publicationIsPublic}) ||
  (_type == "person" && ${personIsPublic}) ||
  _type in ["topic", "page"]
) && defined(slug.current)`

const everyType = ['news', 'publication', 'person', 'topic', 'page'] as const

const searchManifestQuery = defineQuery(`{
  "news": *[_type == "news" && defined(slug.current) && ${newsIsPublic}]{_id, _rev},
  "publications": *[_type == "publication" && defined(slug.current) && ${publicationIsPublic}]{_id, _rev},
  "people": *[_type == "person" && defined(slug.current) && ${personIsPublic}]{_id, _rev},
  "topics": *[_type == "topic" && defined(slug.current)]{_id, _rev},
  "pages": *[_type == "page" && defined(slug.current)]{_id, _rev}
}`)

/** Id and revision of everything that can be found: what the search index holds against what it has. */
export const searchManifest = contentQuery({
  name: 'searchManifest',
  groq: searchManifestQuery,
  params: z.object({}),
  shape: searchManifestContent,
  reads: everyType,
})

const ids = z.object({ ids: z.array(z.string().min(1)) })

const searchDocumentsQuery = defineQuery(`*[_id in $ids && ${searchable}]{
  _id,
  _type,
  "slug": select(_type == "page" => ${pagePathFragment}, slug.current),
  "title": coalesce(title, name),
  "lead": coalesce(standfirst, summary),
  role,
  kind,
  status,
  publishedAt,
  "year": issued.year,
  cslType,
  containerTitle,
  doi,
  pmid,
  pmcid,
  arxiv,
  orcid,
  keywords,
  altNames,
  abstract,
  "authors": authors[]{family, given, literal},
  "bylines": bylines[!defined(person) || person->consentToPublish == true]{"name": coalesce(person->name, name)}.name,
  "mentioned": people[@->consentToPublish == true]->name,
  "topics": topics[]->title,
  "bio": pt::text(bio),
  "text": pt::text(body),
  "quotes": body[_type == "quote"].text,
  "callouts": body[_type == "callout"]{title, "text": pt::text(content)},
  "captions": body[_type == "figure"].caption,
  "cells": body[_type == "table"].rows[].cells[],
  "notes": body[].markDefs[_type == "footnote"].text,
  "videos": body[_type == "video"]{title, transcript}
}`)

/** The documents of `ids`, out of all that can be found, as text. */
export const searchDocuments = contentQuery({
  name: 'searchDocuments',
  groq: searchDocumentsQuery,
  params: ids,
  shape: listOf(searchDocument),
  reads: everyType,
  cached: false,
})

const searchReferrersQuery = defineQuery(`*[
  _type in ["news", "publication", "person", "page"] &&
  (references($ids) || (_type == "page" && parent->parent._ref in $ids))
]{_id}`)

/** Documents whose text may name one of `ids`: a topic's title, a person's name, the path of a page above. */
export const searchReferrers = contentQuery({
  name: 'searchReferrers',
  groq: searchReferrersQuery,
  params: ids,
  shape: searchReferrer,
  reads: ['news', 'publication', 'person', 'page'],
  cached: false,
})

const pageTitlesQuery = defineQuery(`*[${searchable}] | order(_id asc){
  _id,
  _type,
  "slug": select(_type == "page" => ${pagePathFragment}, slug.current),
  "title": coalesce(title, name)
}`)

/** Path and title of every page that visitors may see. */
export const pageTitles = contentQuery({
  name: 'pageTitles',
  groq: pageTitlesQuery,
  params: z.object({}),
  shape: pageTitleList,
  reads: everyType,
})
