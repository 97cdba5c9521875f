import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { redirectTarget } from './redirect.shape.ts'

const redirectFromQuery = defineQuery(`*[_type == "redirect" && from == $from][0]{
  _id,
  from,
  to,
  "next": *[_type == "redirect" && from == ^.to][0].to,
  permanent
}`)

/** Where a path that no longer has a page leads, over at most one further redirect; `null` when nowhere. */
export const redirectFrom = contentQuery({
  name: 'redirectFrom',
  groq: redirectFromQuery,
  params: z.object({ from: z.string().startsWith('/') }),
  shape: redirectTarget.nullable(),
  reads: ['redirect'],
})
