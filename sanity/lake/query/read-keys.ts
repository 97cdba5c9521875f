import { publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { slugOf } from '../store/document-index.ts'
import { referencesOf } from '../store/references.ts'
import type { Fields } from './compile/scope.ts'

/**
 * The sets of documents that queries read, in the terms of the indexes: the whole dataset, one type, one document (by
 * published id, with its draft and versions), one slug, everything that refers to one document.
 */
export type BaseKey = 'all' | `type:${string}` | `id:${string}` | `slug:${string}` | `ref:${string}`

/**
 * What an answer depends on, or what a change touches: a set as a whole (`type:news`), which documents are in it
 * (`type:news !`), or one attribute of its documents (`type:news .title`). Perspectives that see drafts and versions
 * have keys of their own, which begin with `~`: an editor's keystrokes do not touch what visitors see.
 */
export type ReadKey = string

const membership = (base: BaseKey): ReadKey => `${base} !`
const field = (base: BaseKey, name: string): ReadKey => `${base} .${name}`
const withDrafts = (key: ReadKey): ReadKey => `~${key}`

/** Attributes that only change as if another document had come: membership tells of them. */
const constantFields: ReadonlySet<string> = new Set(['_id', '_type', '_originalId'])

/** More keys than this are drawn together: they travel as tags in every answer, and caches bound how many they take. */
const keyLimit = 100

interface Read {
  /** Null when any attribute may matter. */
  fields: Fields
  /** The type of the one document that the key is about. */
  readonly type: string | null
}

/** Notes what an answer depends on. */
export class ReadLog {
  readonly #reads = new Map<BaseKey, Read>()
  readonly #seesDrafts: boolean

  constructor(seesDrafts: boolean) {
    this.#seesDrafts = seesDrafts
  }

  note(base: BaseKey, fields: Fields, type: string | null = null): void {
    const known = this.#reads.get(base)
    if (!known) this.#reads.set(base, { fields, type })
    else if (known.fields !== fields && known.fields) known.fields = fields && new Set([...known.fields, ...fields])
  }

  keys(): ReadKey[] {
    const exact = keysOf(this.#reads)
    if (exact.length <= keyLimit) return this.#scoped(exact)
    const byType = keysOf(this.#byType())
    if (byType.length <= keyLimit) return this.#scoped(byType)
    return this.#scoped(keysOf(new Map([['all', { fields: null, type: null }]])))
  }

  #scoped(keys: ReadKey[]): ReadKey[] {
    return this.#seesDrafts ? keys.map(withDrafts) : keys
  }

  /** Documents read one by one as readers of their whole types. */
  #byType(): Map<BaseKey, Read> {
    const log = new ReadLog(this.#seesDrafts)
    for (const [base, { fields, type }] of this.#reads) log.note(type === null ? base : `type:${type}`, fields)
    return log.#reads
  }
}

function keysOf(reads: ReadonlyMap<BaseKey, Read>): ReadKey[] {
  return [...reads].flatMap(([base, { fields }]) => {
    if (!fields) return [base]
    return [
      ...[...fields].filter((name) => !constantFields.has(name)).map((name) => field(base, name)),
      membership(base),
    ]
  })
}

/** A document's part in a change, with what its draft, versions or published document are. */
export interface TouchedDocument {
  readonly before: LakeDocument | null
  readonly after: LakeDocument | null
  /** Types of the documents beside it, should they be of others: a draft hides or reveals them. */
  readonly otherTypes?: readonly string[]
}

/** Every key that a change touches. An answer can only have changed when it has one of them. */
export function keysTouched({ before, after, otherTypes = [] }: TouchedDocument, seesDrafts: boolean): ReadKey[] {
  const left = basesOf(before)
  const right = basesOf(after)
  const fields = before && after ? changedFields(before, after) : null
  // A version that says so takes its document away, as if it were not there.
  const comesOrGoes = fields === null || fields.includes('_system') || fields.includes('_type')
  const keys: ReadKey[] = []
  for (const base of left.union(right)) {
    keys.push(base)
    if (comesOrGoes || left.has(base) !== right.has(base)) keys.push(membership(base))
    for (const name of fields ?? []) keys.push(field(base, name))
  }
  for (const type of otherTypes) keys.push(`type:${type}`, membership(`type:${type}`))
  return seesDrafts ? keys.map(withDrafts) : keys
}

function basesOf(document: LakeDocument | null): Set<BaseKey> {
  if (!document) return new Set()
  const bases = new Set<BaseKey>(['all', `type:${document._type}`, `id:${publishedId(document._id)}`])
  const slug = slugOf(document)
  if (slug !== null) bases.add(`slug:${slug}`)
  for (const { to } of referencesOf(document)) bases.add(`ref:${to}`)
  return bases
}

/** Names of attributes that differ, and `references()` when what the document refers to does. */
function changedFields(before: JsonObject, after: JsonObject): string[] {
  const names = new Set([...Object.keys(before), ...Object.keys(after)])
  const changed = [...names].filter((name) => JSON.stringify(before[name]) !== JSON.stringify(after[name]))
  return sameReferences(before, after) ? changed : [...changed, 'references()']
}

function sameReferences(before: JsonObject, after: JsonObject): boolean {
  const left = new Set(referencesOf(before).map(({ to }) => to))
  return left.symmetricDifference(new Set(referencesOf(after).map(({ to }) => to))).size === 0
}
