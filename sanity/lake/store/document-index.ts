import { publishedId, releaseNameOf, type LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import type { DocumentReader } from '../lake.ts'
import { PathIndex } from './path-index.ts'
import { referencesOf } from './references.ts'
import { byCanonicalOrder, SortedDocuments } from './sorted-documents.ts'
import type { TextLookup } from './text-index.ts'

/** Indexes by path that a dataset keeps; each holds a text and an id for most of the documents that have the attribute. */
const pathIndexes = 8

/** Indexes that lead to several documents; `text` is the full-text index, by a pattern of `match`. */
export type CountedIndex = 'slug' | 'ref' | 'type' | 'path' | 'text'

/** Changes that lists kept in some order can catch up with; who is further behind is built anew. */
const journalLength = 2_000

/**
 * One dataset in memory: every document, parsed once, with the indexes that queries and reference checks use. One
 * process owns the file, and a commit updates file and index in the same turn of the event loop, so the two never
 * differ for a reader.
 */
export class DocumentIndex implements DocumentReader {
  readonly #byId = new Map<string, LakeDocument>()
  readonly #all = new SortedDocuments()
  readonly #byType = new Map<string, SortedDocuments>()
  readonly #bySlug = new Map<string, Set<string>>()
  /** Target id → ids of the documents that point at it → whether one of those references is strong and local. */
  readonly #referrers = new Map<string, Map<string, boolean>>()
  /** Name of a release → ids of the versions in it. */
  readonly #byRelease = new Map<string, Set<string>>()
  readonly #byPath = new Map<string, PathIndex>()
  /** Paths that were asked for: the second time an index is worth what it costs. */
  readonly #askedPaths = new Set<string>()
  /** Published ids of the latest changes, oldest first; the last one made `version`. */
  readonly #journal: string[] = []
  #version = 0
  readonly #texts: TextLookup | null
  /** What was looked up last: it is counted first, then read. */
  #found: { readonly pattern: string; readonly version: number; readonly ids: readonly string[] | null } | null = null

  /** @param texts the full-text index of the file, if these are the documents that it holds */
  constructor(texts: TextLookup | null = null) {
    this.#texts = texts
  }

  /** Grows by one with each change; equal versions mean equal content. */
  get version(): number {
    return this.#version
  }

  /** Published ids of what changed after `version`; null when that is too long ago to say. */
  changedSince(version: number): ReadonlySet<string> | null {
    const count = this.#version - version
    return count > this.#journal.length ? null : new Set(this.#journal.slice(this.#journal.length - count))
  }

  get(id: string): LakeDocument | null {
    return this.#byId.get(id) ?? null
  }

  getMany(ids: readonly string[]): LakeDocument[] {
    return ids.flatMap((id) => this.#byId.get(id) ?? [])
  }

  all(): readonly LakeDocument[] {
    return this.#all.list
  }

  byType(type: string): readonly LakeDocument[] {
    return this.#byType.get(type)?.list ?? []
  }

  /** A document, its draft and its versions. */
  group(publishedId: string): LakeDocument[] {
    return this.#all.group(publishedId)
  }

  versionsOf(publishedId: string): string[] {
    return this.group(publishedId).map((document) => document._id)
  }

  bySlug(slug: string): LakeDocument[] {
    return this.getMany([...(this.#bySlug.get(slug) ?? [])]).toSorted(byCanonicalOrder)
  }

  /** Documents that hold `value` at `path` (`authors.orcid`, whatever arrays are between); null without an index. */
  byPath(path: string, value: string): LakeDocument[] | null {
    const ids = this.#pathIndex(path)?.ids(value)
    return ids ? this.getMany(ids).toSorted(byCanonicalOrder) : null
  }

  /** Every document with a text that could match a pattern, and perhaps more; null where the index cannot tell. */
  byText(pattern: string): LakeDocument[] | null {
    const ids = this.#idsByText(pattern)
    return ids && this.getMany(ids).toSorted(byCanonicalOrder)
  }

  #idsByText(pattern: string): readonly string[] | null {
    const known = this.#found
    if (known?.pattern === pattern && known.version === this.#version) return known.ids
    const ids = this.#texts?.ids(pattern) ?? null
    this.#found = { pattern, version: this.#version, ids }
    return ids
  }

  /** How many documents an index leads to; Infinity where there is no index. */
  countOf(by: CountedIndex, value: string, path = ''): number {
    switch (by) {
      case 'slug':
        return this.#bySlug.get(value)?.size ?? 0
      case 'ref':
        return this.#referrers.get(value)?.size ?? 0
      case 'type':
        return this.byType(value).length
      case 'path':
        return this.#pathIndex(path)?.count(value) ?? Infinity
      case 'text':
        return this.#idsByText(value)?.length ?? Infinity
    }
  }

  #pathIndex(path: string): PathIndex | null {
    const known = this.#byPath.get(path)
    if (known) return known
    const isNew = !this.#askedPaths.has(path)
    if (this.#askedPaths.size < 1_000) this.#askedPaths.add(path)
    if (isNew || this.#byPath.size >= pathIndexes) return null
    const created = new PathIndex(path)
    for (const document of this.#all.list) created.put(document)
    this.#byPath.set(path, created)
    return created
  }

  referrers(id: string, options: { strong?: boolean } = {}): LakeDocument[] {
    const ids: string[] = []
    for (const [from, strong] of this.#referrers.get(id) ?? []) if (strong || !options.strong) ids.push(from)
    return this.getMany(ids).toSorted(byCanonicalOrder)
  }

  /** Versions that belong to a release, by its name (`rABC`). */
  ofRelease(name: string): LakeDocument[] {
    return this.getMany([...(this.#byRelease.get(name) ?? [])]).toSorted(byCanonicalOrder)
  }

  count(): number {
    return this.#byId.size
  }

  put(document: LakeDocument): void {
    const before = this.#byId.get(document._id)
    if (before) this.#unlink(before)
    if (before && before._type !== document._type) this.#byType.get(before._type)?.remove(before._id)
    this.#byId.set(document._id, document)
    this.#all.put(document)
    this.#sortedOf(document._type).put(document)
    const release = releaseNameOf(document._id)
    if (release !== null) addTo(this.#byRelease, release, () => new Set<string>()).add(document._id)
    this.#link(document)
    this.#note(document._id)
  }

  remove(id: string): void {
    const before = this.#byId.get(id)
    if (!before) return
    this.#unlink(before)
    this.#byId.delete(id)
    const release = releaseNameOf(id)
    if (release !== null) removeFrom(this.#byRelease, release, id)
    this.#all.remove(id)
    this.#byType.get(before._type)?.remove(id)
    this.#note(id)
  }

  #note(id: string): void {
    this.#version += 1
    this.#journal.push(publishedId(id))
    if (this.#journal.length > 2 * journalLength) this.#journal.splice(0, journalLength)
  }

  #sortedOf(type: string): SortedDocuments {
    const known = this.#byType.get(type)
    if (known) return known
    const created = new SortedDocuments()
    this.#byType.set(type, created)
    return created
  }

  #link(document: LakeDocument): void {
    for (const index of this.#byPath.values()) index.put(document)
    const slug = slugOf(document)
    if (slug !== null) addTo(this.#bySlug, slug, () => new Set<string>()).add(document._id)
    for (const { to, weak, local } of referencesOf(document)) {
      const from = addTo(this.#referrers, to, () => new Map<string, boolean>())
      from.set(document._id, from.get(document._id) === true || (local && !weak))
    }
  }

  #unlink(document: LakeDocument): void {
    for (const index of this.#byPath.values()) index.remove(document)
    const slug = slugOf(document)
    if (slug !== null) removeFrom(this.#bySlug, slug, document._id)
    for (const { to } of referencesOf(document)) removeFrom(this.#referrers, to, document._id)
  }
}

/** `slug.current`, where the document has one. */
export function slugOf(document: LakeDocument): string | null {
  const slug = document['slug']
  if (!isObject(slug)) return null
  const current = slug['current']
  return typeof current === 'string' ? current : null
}

function addTo<T>(map: Map<string, T>, key: string, create: () => T): T {
  const known = map.get(key)
  if (known) return known
  const created = create()
  map.set(key, created)
  return created
}

function removeFrom(map: Map<string, Set<string> | Map<string, boolean>>, key: string, id: string): void {
  const entries = map.get(key)
  entries?.delete(id)
  if (entries?.size === 0) map.delete(key)
}
