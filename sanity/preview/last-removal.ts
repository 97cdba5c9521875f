import { z } from 'zod'
import { readClient } from '#sanity/client.ts'
import { lake } from '#sanity/env.ts'

/** How long an answer is taken for the present one: a preview asks for several things at once. */
const keptMs = 2_000

const answer = z.object({ at: z.iso.datetime().nullable() })

let known: { readonly at: Promise<number>; readonly until: number } | null = null

/**
 * When somebody was last removed from those who may sign in, in ms; 0 when nobody was, or with the hosted lake, which
 * does not tell. While the lake does not answer nobody may be let in, so that it is the present.
 */
export function lastRemoval(now = Date.now()): Promise<number> {
  if (lake.kind === 'hosted') return Promise.resolve(0)
  if (known === null || known.until <= now) known = { at: askLake(now), until: now + keptMs }
  return known.at
}

async function askLake(now: number): Promise<number> {
  try {
    const { at } = answer.parse(
      await readClient().request<unknown>({ url: `/projects/${lake.projectId}/last-removal` }),
    )
    return at === null ? 0 : Date.parse(at)
  } catch {
    return now
  }
}
