import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { newsOrder } from '../news/news.fragment.ts'
import { pagePathFragment } from '../page/page.fragment.ts'
import { newsIsPublic, personIsPublic, publicationIsPublic } from '../shared/visibility.fragment.ts'
import { newsMapContent, siteMapContent } from './site-map.shape.ts'

const siteMapQuery = defineQuery(`{
  "news": *[_type == "news" && defined(slug.current) && seo.noindex != true && ${newsIsPublic}] | ${newsOrder}{
    _id,
    "path": slug.current,
    _updatedAt,
    "image": leadImage.asset._ref
  },
  "publications": *[_type == "publication" && defined(slug.current) && ${publicationIsPublic}] | order(_id asc){
    _id,
    "path": slug.current,
    _updatedAt
  },
  "people": *[_type == "person" && defined(slug.current) && ${personIsPublic}] | order(_id asc){
    _id,
    "path": slug.current,
    _updatedAt,
    "image": portrait.asset._ref
  },
  "topics": *[_type == "topic" && defined(slug.current)] | order(_id asc){
    _id,
    "path": slug.current,
    _updatedAt,
    "image": image.asset._ref
  },
  "pages": *[_type == "page" && defined(slug.current) && seo.noindex != true] | order(_id asc){
    _id,
    "path": ${pagePathFragment},
    _updatedAt
  }
}`)

/** Every public page that may be found: where it is, when it last changed, its picture. */
export const siteMap = contentQuery({
  name: 'siteMap',
  groq: siteMapQuery,
  params: z.object({}),
  shape: siteMapContent,
  reads: ['news', 'publication', 'person', 'topic', 'page'],
})

const newsMapQuery = defineQuery(`*[
  _type == "news" && defined(slug.current) && seo.noindex != true && ${newsIsPublic} && publishedAt >= $since
] | ${newsOrder}[0...1000]{_id, "slug": slug.current, title, publishedAt}`)

/** Stories published at or after an instant; at most as many as a news sitemap may hold. */
export const newsMap = contentQuery({
  name: 'newsMap',
  groq: newsMapQuery,
  params: z.object({ since: z.iso.datetime() }),
  shape: newsMapContent,
  reads: ['news'],
})
