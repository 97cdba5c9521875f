import type { SanityClient } from 'sanity'
import { z } from 'zod'
import { pagePathFragment } from '#sanity/content/page/page.fragment.ts'
import { documentPathQuery } from '../document-path.ts'
import { planRedirects } from './redirect-plan.ts'

const path = z.string().nullable()
const paths = z.array(z.string())
const storedRedirects = z.array(z.object({ _id: z.string(), from: z.string(), to: z.string() }))

/** A page and the pages below it, as visitors reach them now. */
const pathsBelow = `*[_type == "page" && $id in [parent._ref, parent->parent._ref] && defined(slug.current)]{
  "path": "/" + ${pagePathFragment}
}.path`

const redirectsTouching =
  '*[_type == "redirect" && !(_id in path("drafts.**")) && (from in $paths || to in $paths)]{_id, from, to}'

/**
 * Sees to it that links to the page of a document keep working when its edits are published: writes redirects from
 * where it stands now, and from where pages below it stand.
 *
 * @param id published id
 * @returns the old path, or null when nothing moves
 * @throws ClientError when the signed-in user may not write redirects
 */
export async function keepOldAddresses(client: SanityClient, id: string): Promise<string | null> {
  const [oldPath, newPath, below] = await Promise.all([
    client.fetch<unknown>(documentPathQuery, { id }, { perspective: 'published' }).then((found) => path.parse(found)),
    client.fetch<unknown>(documentPathQuery, { id }, { perspective: 'drafts' }).then((found) => path.parse(found)),
    client.fetch<unknown>(pathsBelow, { id }, { perspective: 'published' }).then((found) => paths.parse(found)),
  ])
  if (oldPath === null || newPath === null || oldPath === newPath) return null
  const moves = [oldPath, ...below].map((from) => ({ from, to: newPath + from.slice(oldPath.length) }))
  await moveAll(client, moves)
  return oldPath
}

/** Sends readers of a page that goes away to `to`. */
export async function redirectFromRemoved(client: SanityClient, from: string, to: string): Promise<void> {
  await moveAll(client, [{ from, to }])
}

async function moveAll(client: SanityClient, moves: readonly { from: string; to: string }[]): Promise<void> {
  const touched = moves.flatMap(({ from, to }) => [from, to])
  const known = storedRedirects.parse(
    await client.fetch<unknown>(redirectsTouching, { paths: touched }, { perspective: 'raw' }),
  )
  const transaction = client.transaction()
  for (const { from, to } of moves) addTo(transaction, planRedirects(from, to, known))
  await transaction.commit()
}

function addTo(transaction: ReturnType<SanityClient['transaction']>, plan: ReturnType<typeof planRedirects>): void {
  for (const { from, to } of plan.create) transaction.create({ _type: 'redirect', from, to, permanent: true })
  for (const { _id, to } of plan.retarget) transaction.patch(_id, { set: { to } })
  for (const id of plan.remove) transaction.delete(id)
}
