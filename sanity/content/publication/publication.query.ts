import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { newsOrder, newsSummaryFragment } from '../news/news.fragment.ts'
import { personSummaryFragment } from '../person/person.fragment.ts'
import { newsIsPublic, publicationIsPublic } from '../shared/visibility.fragment.ts'
import { citablePublicationFragment, publicationOrder, publicationSummaryFragment } from './publication.fragment.ts'
import { citablePublication } from './publication-summary.shape.ts'
import { publicationPage, publicationPath, publicationsByYear } from './publication.shape.ts'

const publicationListQuery = defineQuery(`*[_type == "publication" && ${publicationIsPublic}]
  | ${publicationOrder}{${publicationSummaryFragment}}`)

/** All publications by year, the newest year first. */
export const publicationList = contentQuery({
  name: 'publicationList',
  groq: publicationListQuery,
  params: z.object({}),
  shape: publicationsByYear,
  reads: ['publication', 'person', 'topic'],
})

const publicationBySlugQuery =
  defineQuery(`*[_type == "publication" && slug.current == $slug && ${publicationIsPublic}][0]{
  ${citablePublicationFragment},
  _updatedAt,
  licence,
  versions[]{relation, doi, url},
  resources[]{kind, url, label},
  funders[]{name, ror, award},
  "people": authors[person->consentToPublish == true].person->{${personSummaryFragment}},
  "stories": *[_type == "news" && references(^._id) && ${newsIsPublic}] | ${newsOrder}{${newsSummaryFragment}}
}`)

/** One publication with the stories about it; `null` when there is none, or it is hidden. */
export const publicationBySlug = contentQuery({
  name: 'publicationBySlug',
  groq: publicationBySlugQuery,
  params: z.object({ slug: z.string().min(1) }),
  shape: publicationPage.nullable(),
  reads: ['publication', 'news', 'person', 'topic'],
})

const publicationSlugsQuery =
  defineQuery(`*[_type == "publication" && defined(slug.current) && ${publicationIsPublic}] | ${publicationOrder}{
  _id,
  "slug": slug.current,
  _updatedAt
}`)

/** Addresses of all publications, the newest first. */
export const publicationSlugs = contentQuery({
  name: 'publicationSlugs',
  groq: publicationSlugsQuery,
  params: z.object({}),
  shape: listOf(publicationPath),
  reads: ['publication'],
})

const publicationCitationsQuery =
  defineQuery(`*[_type == "publication" && _id in $ids && ${publicationIsPublic}] | ${publicationOrder}{
  ${citablePublicationFragment}
}`)

/** Publications by their ids, for an export; the newest first. */
export const publicationCitations = contentQuery({
  name: 'publicationCitations',
  groq: publicationCitationsQuery,
  params: z.object({ ids: z.array(z.string()) }),
  shape: listOf(citablePublication),
  reads: ['publication', 'person', 'topic'],
})
