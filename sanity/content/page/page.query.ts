import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery, listOf } from '#sanity/content-query.ts'
import { bodyFragment } from '../shared/body.fragment.ts'
import { seoFragment } from '../shared/seo.fragment.ts'
import { pagePathFragment } from './page.fragment.ts'
import { editorPage, pagePath } from './page.shape.ts'

const pageByPathQuery = defineQuery(`*[_type == "page" && ${pagePathFragment} == $path][0]{
  _id,
  title,
  "path": ${pagePathFragment},
  _updatedAt,
  "body": body${bodyFragment},
  "ancestors": [
    parent->parent->{_id, title, "path": ${pagePathFragment}},
    parent->{_id, title, "path": ${pagePathFragment}}
  ],
  "children": *[_type == "page" && parent._ref == ^._id] | order(lower(title) asc){
    _id,
    title,
    "path": ${pagePathFragment}
  },
  ${seoFragment}
}`)

/** The page that editors made at a path without leading slash, e.g. `about/history`; `null` when there is none. */
export const pageByPath = contentQuery({
  name: 'pageByPath',
  groq: pageByPathQuery,
  params: z.object({ path: z.string().min(1) }),
  shape: editorPage.nullable(),
  reads: ['page', 'publication', 'person', 'topic'],
})

const pagePathsQuery = defineQuery(`*[_type == "page" && defined(slug.current)] | order(_id asc){
  _id,
  "path": ${pagePathFragment},
  _updatedAt
}`)

/** Paths of all pages that editors made. */
export const pagePaths = contentQuery({
  name: 'pagePaths',
  groq: pagePathsQuery,
  params: z.object({}),
  shape: listOf(pagePath),
  reads: ['page'],
})
