import { hash as digest } from 'node:crypto'
import { isDraftId, isVersionId } from '../document.ts'
import type { Commit } from '../lake.ts'
import { isOfPublishedVariant } from '../variants/variant.ts'
import { keysTouched, type ReadKey } from './read-keys.ts'
import { RecentMap } from './recent-map.ts'

/** Hashes of the names of attributes, which come again and again. */
const attributes = new RecentMap<string>(4_000, 200)

/**
 * Keys as they are sent to clients: `s1:` and short hashes that tell nothing about the content, one for the set of
 * documents and one for the attribute.
 */
export function syncTags(dataset: string, keys: Iterable<ReadKey>): string[] {
  const tags: string[] = []
  let last = ''
  let start = ''
  for (const key of keys) {
    const space = key.lastIndexOf(' ')
    // The attribute's name comes last and holds no space, or it is hashed with what stands before it.
    const base = space < 0 ? key : key.slice(0, space)
    // Keys of one set of documents come one after the other.
    if (base !== last || start === '') start = `s1:${hash(`${dataset}\n${base}`)}`
    last = base
    tags.push(space < 0 ? start : start + hashOfAttribute(key.slice(space)))
  }
  return tags
}

function hashOfAttribute(name: string): string {
  const known = attributes.get(name)
  if (known !== undefined) return known
  const made = hash(name).slice(0, 5)
  attributes.set(name, made)
  return made
}

function hash(text: string): string {
  return digest('sha256', text, 'base64url').slice(0, 10)
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
  return syncTags(commit.dataset, keysForCommit(commit))
}
