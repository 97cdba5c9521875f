import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { redirectsByPath } from './redirect.shape.ts'

const redirectListQuery = defineQuery(`*[_type == "redirect"] | order(_id asc){_id, from, to, permanent}`)

/** All redirects. Asked as one list, so that a path which leads nowhere needs no answer of its own in the cache. */
export const redirectList = contentQuery({
  name: 'redirectList',
  groq: redirectListQuery,
  params: z.object({}),
  shape: redirectsByPath,
  reads: ['redirect'],
})
