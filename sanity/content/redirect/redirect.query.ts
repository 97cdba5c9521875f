import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { redirectTarget } from './redirect.shape.ts'

const redirectFromQuery = defineQuery(`*[_type == "redirect" && from == $from][0]{_id, to, permanent}`)

/** Where a path that no longer has a page leads; `null` when nowhere. */
export const redirectFrom = contentQuery({
  name: 'redirectFrom',
  groq: redirectFromQuery,
  params: z.object({ from: z.string().startsWith('/') }),
  shape: redirectTarget.nullable(),
  reads: ['redirect'],
})
