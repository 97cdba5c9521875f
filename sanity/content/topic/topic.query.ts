import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { newsOrder, newsSummaryFragment } from '../news/news.fragment.ts'
import { personOrder, personSummaryFragment } from '../person/person.fragment.ts'
import { publicationOrder, publicationSummaryFragment } from '../publication/publication.fragment.ts'
import { bodyFragment } from '../shared/body.fragment.ts'
import { imageFragment } from '../shared/image.fragment.ts'
import { newsIsPublic, personIsPublic, publicationIsPublic } from '../shared/visibility.fragment.ts'
import { topicLinkFragment, topicSummaryFragment } from './topic.fragment.ts'
import { topicSummary } from './topic-summary.shape.ts'
import { topicPage, topicPath } from './topic.shape.ts'

const topicListQuery = defineQuery(`*[_type == "topic" && defined(slug.current)] | order(lower(title) asc){
  ${topicSummaryFragment}
}`)

/** All topics by title. */
export const topicList = contentQuery({
  name: 'topicList',
  groq: topicListQuery,
  params: z.object({}),
  shape: listOf(topicSummary),
  reads: ['topic'],
})

const topicBySlugQuery = defineQuery(`*[_type == "topic" && slug.current == $slug][0]{
  ${topicSummaryFragment},
  _updatedAt,
  "body": body${bodyFragment},
  image{${imageFragment}},
  parent->{${topicLinkFragment}},
  "children": *[_type == "topic" && parent._ref == ^._id] | order(lower(title) asc){${topicSummaryFragment}},
  "lead": select(lead->consentToPublish == true => lead->{${personSummaryFragment}}),
  identifiers[]{scheme, value},
  "news": *[_type == "news" && references(^._id) && ${newsIsPublic}] | ${newsOrder}[0...24]{${newsSummaryFragment}},
  "newsTotal": count(*[_type == "news" && references(^._id) && ${newsIsPublic}]),
  "publications": *[_type == "publication" && references(^._id) && ${publicationIsPublic}]
    | ${publicationOrder}[0...50]{${publicationSummaryFragment}},
  "publicationsTotal": count(*[_type == "publication" && references(^._id) && ${publicationIsPublic}]),
  "people": *[_type == "person" && references(^._id) && ${personIsPublic}]
    | ${personOrder}{${personSummaryFragment}}
}`)

/** One topic with its newest 24 stories, its newest 50 publications and its people; `null` when there is none. */
export const topicBySlug = contentQuery({
  name: 'topicBySlug',
  groq: topicBySlugQuery,
  params: z.object({ slug: z.string().min(1) }),
  shape: topicPage.nullable(),
  reads: ['topic', 'news', 'publication', 'person'],
})

const topicSlugsQuery = defineQuery(`*[_type == "topic" && defined(slug.current)] | order(_id asc){
  _id,
  "slug": slug.current,
  _updatedAt
}`)

/** Addresses of all topics. */
export const topicSlugs = contentQuery({
  name: 'topicSlugs',
  groq: topicSlugsQuery,
  params: z.object({}),
  shape: listOf(topicPath),
  reads: ['topic'],
})
