import { createHash } from 'node:crypto'
import { publishedId, type LakeDocument } from '../document.ts'
import type { Commit } from '../lake.ts'
import { slugOf } from '../store/document-index.ts'
import { referencesOf } from '../store/references.ts'
import { RecentMap } from './recent-map.ts'

/**
 * What a query looked at, in the terms of the indexes it went through: the whole dataset, one type, one document (by
 * published id), one slug, or everything that refers to one document. A change touches the keys of the document before
 * and after it, so an answer can only have changed when the two have a key in common.
 */
export type ReadKey = 'all' | `type:${string}` | `id:${string}` | `slug:${string}` | `ref:${string}`

const tags = new RecentMap<string, string>(20_000)

/** The key as it is sent to clients: `s1:` and a short hash that tells nothing about the content. */
export function syncTag(dataset: string, key: ReadKey): string {
  const name = `${dataset}\n${key}`
  const known = tags.get(name)
  if (known) return known
  const tag = `s1:${createHash('sha256').update(name).digest('base64url').slice(0, 10)}`
  tags.set(name, tag)
  return tag
}

/** Every tag whose answers a commit can have changed. */
export function tagsForCommit(commit: Commit): string[] {
  const keys = new Set<ReadKey>(['all'])
  for (const { before, after, otherTypes } of commit.changes) {
    if (before) addKeys(before, keys)
    if (after) addKeys(after, keys)
    // A draft hides or reveals its published document, which a query may have found by its own type.
    for (const type of otherTypes ?? []) keys.add(`type:${type}`)
  }
  return [...keys].map((key) => syncTag(commit.dataset, key))
}

function addKeys(document: LakeDocument, keys: Set<ReadKey>): void {
  keys.add(`type:${document._type}`)
  keys.add(`id:${publishedId(document._id)}`)
  const slug = slugOf(document)
  if (slug !== null) keys.add(`slug:${slug}`)
  for (const { to } of referencesOf(document)) keys.add(`ref:${to}`)
}
