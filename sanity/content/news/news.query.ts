import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { personSummaryFragment } from '../person/person.fragment.ts'
import { publicationOrder, publicationSummaryFragment } from '../publication/publication.fragment.ts'
import { bodyFragment } from '../shared/body.fragment.ts'
import { seoFragment } from '../shared/seo.fragment.ts'
import {
  newsIsPublic,
  publicationIsPublic,
  referencedPersonIsPublic,
  referencedPublicationIsPublic,
} from '../shared/visibility.fragment.ts'
import { newsOrder, newsSummaryFragment } from './news.fragment.ts'
import { frontPageContent, newsArticle, newsInstants, newsPage, newsPath } from './news.shape.ts'
import { newsKinds } from './news.terms.ts'
import { relatedFragment } from './related.fragment.ts'

const newsBySlugQuery = defineQuery(`*[_type == "news" && slug.current == $slug && ${newsIsPublic}][0]{
  ${newsSummaryFragment},
  expiresAt,
  _updatedAt,
  updatedNote{date, text},
  "body": body${bodyFragment},
  "publications": publications[${referencedPublicationIsPublic}]->{${publicationSummaryFragment}},
  primaryLink{label, url},
  "language": *[_type == "siteSettings" && _id == "siteSettings"][0].language,
  "bylines": bylines[!defined(person) || person->consentToPublish == true]{
    "name": coalesce(person->name, name),
    "role": coalesce(role, person->role),
    "slug": person->slug.current,
    "orcid": person->orcid
  },
  "people": people[${referencedPersonIsPublic}]->{${personSummaryFragment}},
  ${relatedFragment},
  corrections[]{date, text},
  ${seoFragment}
}`)

/** One story with everything that its page shows; `null` when there is none, or its time is not now. */
export const newsBySlug = contentQuery({
  name: 'newsBySlug',
  groq: newsBySlugQuery,
  params: z.object({ slug: z.string().min(1) }),
  shape: newsArticle.nullable(),
  reads: ['news', 'publication', 'person', 'topic', 'siteSettings'],
})

const frontPageQuery = defineQuery(`{
  "featured": *[_type == "news" && featured == true && ${newsIsPublic}] | ${newsOrder}[0...1]{${newsSummaryFragment}},
  "newest": *[_type == "news" && ${newsIsPublic}] | ${newsOrder}[0...13]{${newsSummaryFragment}},
  "publications": [
    ...*[_type == "publication" && selected == true && ${publicationIsPublic}]
      | ${publicationOrder}[0...5]{${publicationSummaryFragment}},
    ...*[_type == "publication" && selected != true && ${publicationIsPublic}]
      | ${publicationOrder}[0...5]{${publicationSummaryFragment}}
  ][0...5]
}`)

/** The lead story, the newest others, and a few publications. */
export const frontPage = contentQuery({
  name: 'frontPage',
  groq: frontPageQuery,
  params: z.object({}),
  shape: frontPageContent,
  reads: ['news', 'publication', 'person', 'topic'],
})

const newsArchiveQuery = defineQuery(`{
  "items": *[
    _type == "news" && ${newsIsPublic} &&
    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)
  ] | ${newsOrder}[$start...$end]{${newsSummaryFragment}},
  "total": count(*[
    _type == "news" && ${newsIsPublic} &&
    ($kind == null || kind == $kind) && ($topic == null || $topic in topics[]->slug.current)
  ])
}`)

/** Stories `start` up to but without `end`, the newest first, of one kind or topic (by its slug) where given. */
export const newsArchive = contentQuery({
  name: 'newsArchive',
  groq: newsArchiveQuery,
  params: z.object({
    start: z.int().nonnegative(),
    end: z.int().nonnegative(),
    kind: z.enum(newsKinds).nullable().default(null),
    topic: z.string().min(1).nullable().default(null),
  }),
  shape: newsPage,
  reads: ['news', 'topic'],
})

const newsSlugsQuery = defineQuery(`*[_type == "news" && defined(slug.current) && ${newsIsPublic}] | ${newsOrder}{
  _id,
  "slug": slug.current,
  publishedAt,
  _updatedAt
}`)

/** Addresses of all stories, the newest first. */
export const newsSlugs = contentQuery({
  name: 'newsSlugs',
  groq: newsSlugsQuery,
  params: z.object({}),
  shape: listOf(newsPath),
  reads: ['news'],
})

const newsChangesQuery = defineQuery(`*[_type == "news" && (publishedAt > now() || expiresAt > now())]{
  _id,
  "publishedAt": select(publishedAt > now() => publishedAt),
  "expiresAt": select(expiresAt > now() => expiresAt)
}`)

/** When stories will appear or go: a cached page must not outlive the first of these instants. */
export const newsChanges = contentQuery({
  name: 'newsChanges',
  groq: newsChangesQuery,
  params: z.object({}),
  shape: newsInstants,
  reads: ['news'],
})
