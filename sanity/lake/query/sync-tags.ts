import { createHash } from 'node:crypto'
import { isDraftId, isVersionId } from '../document.ts'
import type { Commit } from '../lake.ts'
import { isOfPublishedVariant } from '../variants/variant.ts'
import { keysTouched, type ReadKey } from './read-keys.ts'
import { RecentMap } from './recent-map.ts'

const hashes = new RecentMap<string>(20_000, 200)

/**
 * The key as it is sent to clients: `s1:` and short hashes that tell nothing about the content, one for the set of
 * documents and one for the attribute.
 */
export function syncTag(dataset: string, key: ReadKey): string {
  const space = key.lastIndexOf(' ')
  // The attribute's name comes last and holds no space, or it is hashed with what stands before it.
  if (space < 0) return `s1:${hash(`${dataset}\n${key}`)}`
  return `s1:${hash(`${dataset}\n${key.slice(0, space)}`)}${hash(key.slice(space)).slice(0, 5)}`
}

function hash(text: string): string {
  const known = hashes.get(text)
  if (known) return known
  const made = createHash('sha256').update(text).digest('base64url').slice(0, 10)
  hashes.set(text, made)
  return made
}

/**
 * Keys whose answers a commit can have changed. Drafts and versions touch only what perspectives that see them read;
 * everything else touches the answers of every perspective.
 */
export function keysForCommit({ changes }: Pick<Commit, 'changes'>): Set<ReadKey> {
  const keys = new Set<ReadKey>()
  for (const change of changes) {
    for (const key of keysTouched(change, true)) keys.add(key)
    if (isDraftId(change.documentId) || (isVersionId(change.documentId) && !isOfPublishedVariant(change))) continue
    for (const key of keysTouched(change, false)) keys.add(key)
  }
  return keys
}

/** Every tag whose answers a commit can have changed. */
export function tagsForCommit(commit: Commit): string[] {
  return Array.from(keysForCommit(commit), (key) => syncTag(commit.dataset, key))
}
