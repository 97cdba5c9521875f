import type { SanityClient } from '@sanity/client'
import { createHash } from 'node:crypto'
import { z } from 'zod'
import type { Move } from './moves.ts'
import { planRedirects } from './redirect-plan.ts'

const storedRedirects = z.array(z.object({ _id: z.string(), from: z.string(), to: z.string() }))

const redirectsTouching =
  '*[_type == "redirect" && !(_id in path("drafts.**")) && (from in $paths || to in $paths)]{_id, from, to}'

/**
 * Sends readers of each old path on to the new one, in one step and in one transaction.
 *
 * @throws ClientError when the lake refuses, or cannot be reached
 */
export async function writeRedirects(client: SanityClient, moves: readonly Move[]): Promise<void> {
  if (moves.length === 0) return
  const paths = moves.flatMap(({ from, to }) => [from, to])
  const known = storedRedirects.parse(
    await client.fetch<unknown>(redirectsTouching, { paths }, { perspective: 'raw', cache: 'no-store' }),
  )
  const { create, retarget, remove } = planRedirects(moves, known)
  const transaction = client.transaction()
  for (const { from, to } of create)
    transaction.createIfNotExists({ _id: idFor(from), _type: 'redirect', from, to, permanent: true })
  for (const { _id, to } of retarget) transaction.patch(_id, { set: { to } })
  for (const id of remove) transaction.delete(id)
  await transaction.commit()
}

/** The same for whoever writes it: two servers of one site hear of the same move, and make one redirect. */
function idFor(from: string): string {
  return `redirect-${createHash('sha256').update(from).digest('hex').slice(0, 24)}`
}
