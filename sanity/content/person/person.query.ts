import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { newsOrder, newsSummaryFragment } from '../news/news.fragment.ts'
import { publicationOrder, publicationSummaryFragment } from '../publication/publication.fragment.ts'
import { textFragment } from '../shared/body.fragment.ts'
import { newsIsPublic, personIsPublic, publicationIsPublic } from '../shared/visibility.fragment.ts'
import { topicsFragment } from '../topic/topic.fragment.ts'
import { personOrder, personSummaryFragment } from './person.fragment.ts'
import { groupMember, personPage, personPath } from './person.shape.ts'

const peopleListQuery = defineQuery(`*[_type == "person" && ${personIsPublic}] | ${personOrder}{
  ${personSummaryFragment},
  "former": group == "alumni" || count(memberships[!defined(end) || end >= now()]) == 0,
  "periods": memberships[]{start, end}
}`)

/** Everybody who agreed to be shown, by family name. Whoever has no membership that goes on counts as a former member. */
export const peopleList = contentQuery({
  name: 'peopleList',
  groq: peopleListQuery,
  params: z.object({}),
  shape: listOf(groupMember),
  reads: ['person'],
})

const personBySlugQuery = defineQuery(`*[_type == "person" && slug.current == $slug && ${personIsPublic}][0]{
  ${personSummaryFragment},
  _updatedAt,
  family,
  given,
  altNames,
  "memberships": memberships[]{start, end, role} | order(start desc),
  "bio": bio${textFragment},
  "email": select(showEmail == true => email),
  links[]{label, url},
  "topics": ${topicsFragment},
  "publications": *[
    _type == "publication" && ${publicationIsPublic} &&
    (references(^._id) || (defined(^.orcid) && ^.orcid in authors[].orcid))
  ] | ${publicationOrder}{${publicationSummaryFragment}},
  "written": *[_type == "news" && ^._id in bylines[].person._ref && ${newsIsPublic}]
    | ${newsOrder}[0...24]{${newsSummaryFragment}},
  "news": *[_type == "news" && references(^._id) && !(^._id in coalesce(bylines[].person._ref, [])) && ${newsIsPublic}]
    | ${newsOrder}[0...24]{${newsSummaryFragment}},
  "newsTotal": count(*[
    _type == "news" && (^._id in people[]._ref || ^._id in bylines[].person._ref) && ${newsIsPublic}
  ])
}`)

/**
 * One person with their publications, the newest 24 stories that they wrote and the newest 24 that name them; `null` when there is none, or they
 * did not agree to be shown. Publications are theirs by reference or by ORCID, never by name.
 */
export const personBySlug = contentQuery({
  name: 'personBySlug',
  groq: personBySlugQuery,
  params: z.object({ slug: z.string().min(1) }),
  shape: personPage.nullable(),
  reads: ['person', 'publication', 'news', 'topic'],
})

const personSlugsQuery = defineQuery(`*[_type == "person" && defined(slug.current) && ${personIsPublic}]
  | ${personOrder}{_id, "slug": slug.current, _updatedAt}`)

/** Addresses of everybody who agreed to be shown. */
export const personSlugs = contentQuery({
  name: 'personSlugs',
  groq: personSlugsQuery,
  params: z.object({}),
  shape: listOf(personPath),
  reads: ['person'],
})
