import { publishedId, type JsonValue, type LakeDocument } from '../document.ts'
import { byCanonicalOrder } from '../store/sorted-documents.ts'
import { nested, rootScope, type Bound, type Compiled, type Fields, type Scope } from './compile/scope.ts'
import { canonicalOrdering } from './ordering.ts'
import type { ReadLog } from './read-keys.ts'
import { leansOnText, type OpenCondition, type Source, type Way } from './source.ts'
import type { View } from './view.ts'

/** A way in and the keys to look up. */
export interface Keys {
  readonly way: Way
  readonly values: readonly string[]
}

/** Ways that lead to more documents than this are not taken where a list is kept in the order that is wanted. */
const wide = 1_000
/** Documents that are looked at one by one rather than found by their words. */
const few = 100
/** Looking through more of a list than this makes a list of its own worth keeping. */
const worthKeeping = 200

/** Fetches sources from a view, and notes what was read. */
export class SourceReader {
  readonly #view: View
  readonly #log: ReadLog
  /** What references named so far, by the attributes that are used of it: many name the same. */
  readonly #named = new Map<Fields, Map<string, LakeDocument | null>>()

  constructor(view: View, log: ReadLog) {
    this.#view = view
    this.#log = log
  }

  /** What a reference names; `fields` are the attributes that will be used of it. */
  dereference(id: string, fields: Fields): LakeDocument | null {
    const named = this.#named.get(fields) ?? new Map<string, LakeDocument | null>()
    const known = named.get(id)
    if (known !== undefined) return known
    const found = this.#view.get(id)
    this.#log.note(`id:${publishedId(id)}`, fields, found?._type ?? null)
    this.#named.set(fields, named.set(id, found))
    return found
  }

  everything(): LakeDocument[] {
    this.#log.note('all', null)
    return this.#view.list(null)
  }

  /**
   * The documents of a source that meet its conditions, in its order, as many as are wanted, by the narrowest way in.
   * `scope` is where `*` stands: keys and open conditions may look at the items around.
   */
  select(whole: Source, scope: Scope, bound: Bound): LakeDocument[] {
    const source = stillOpen(whole, bound)
    const candidates = this.#narrowest(source, scope, bound)
    const list = candidates && listType(candidates)
    if (!candidates || list !== null) return this.#fromList(source, list, scope, bound)
    const isOrdered = source.ordering === canonicalOrdering
    const read = this.#read(candidates, source, bound)
    if (isOrdered) return this.#meeting(source, read, scope, bound)
    const found = this.#meeting({ ...source, limit: Infinity }, read, scope, bound)
    const sorted = found.toSorted((a, b) => source.ordering.compare(a, b))
    return sorted.length > source.limit ? sorted.slice(0, source.limit) : sorted
  }

  /** From a list that is in the order that is wanted, read only as far as it must be. */
  #fromList(source: Source, type: string | null, scope: Scope, bound: Bound): LakeDocument[] {
    if (type === null) this.#noteTypes(source, bound)
    else this.#log.note(`type:${type}`, source.fields)
    const whole = this.#view.list(type, source.ordering)
    if (source.closed.length === 0) return this.#meeting(source, whole, scope, bound)
    const kept = whole.length > worthKeeping ? this.#kept(source, type, bound) : null
    return this.#meeting(kept ? { ...source, closed: [] } : source, kept ?? whole, scope, bound)
  }

  #kept(source: Source, type: string | null, bound: Bound): LakeDocument[] | null {
    const params = source.closedParams.map((name) => bound.params[name] ?? null)
    let told: ((instant: string) => void) | null = null
    const there: Bound = { ...bound, validUntil: (instant) => told?.(instant) }
    const condition = {
      name: `${source.closedName}\n${JSON.stringify(params)}`,
      meets: (document: LakeDocument, until: (instant: string) => void) => {
        told = until
        return meetsAll(source.closed, nested(rootScope, document), there)
      },
    }
    const kept = this.#view.keptWhere(type, source.ordering, condition, bound.now)
    if (kept && kept.next !== '') bound.validUntil(kept.next)
    return kept?.list ?? null
  }

  #meeting(source: Source, documents: LakeDocument[], scope: Scope, bound: Bound): LakeDocument[] {
    const { closed, open, limit } = source
    if (closed.length === 0 && open.length === 0)
      return documents.length > limit ? documents.slice(0, limit) : documents
    const found: LakeDocument[] = []
    for (const document of documents) {
      if (found.length >= limit) break
      bound.tick()
      const inside = nested(scope, document)
      if (meetsAll(closed, inside, bound) && meetsOpen(open, inside, bound)) found.push(document)
    }
    return found
  }

  #narrowest(source: Source, scope: Scope, bound: Bound): readonly Keys[] | null {
    let best: { keys: readonly Keys[]; width: number } | null = null
    for (const option of source.options) {
      // The full-text index is in the file: not worth asking where there are few documents to look at anyway.
      if (best && best.width <= few && leansOnText(option)) continue
      const keys = keysOf(option, scope, bound)
      if (!keys) continue
      const counted = this.#widthOf(keys)
      const width = counted > wide && prefersList(source, option) && listType(keys) === null ? Infinity : counted
      if (width < Infinity && (!best || width < best.width)) best = { keys, width }
    }
    return best?.keys ?? null
  }

  #widthOf(keys: readonly Keys[]): number {
    return keys.reduce((sum, { way, values }) => {
      return sum + values.reduce((inner, value) => inner + this.#widthOfKey(way, value), 0)
    }, 0)
  }

  #widthOfKey({ by, path }: Way, value: string): number {
    switch (by) {
      case 'id':
        return 1
      case 'group':
        return 2
      case 'slug':
      case 'ref':
      case 'type':
      case 'path':
      case 'text':
        return this.#view.countOf(by, value, path)
      case 'refslug':
        return this.#view.bySlug(value).reduce((sum, { _id }) => sum + this.#view.countOf('ref', _id), 1)
    }
  }

  #read(keys: readonly Keys[], source: Source, bound: Bound): LakeDocument[] {
    const lists = keys.flatMap(({ way, values }) => values.map((value) => this.#readOne(way, value, source, bound)))
    if (lists.length === 1) return lists[0] ?? []
    const merged = new Map(lists.flat().map((document) => [document._id, document]))
    return [...merged.values()].toSorted(byCanonicalOrder)
  }

  #readOne({ by, path }: Way, value: string, source: Source, bound: Bound): LakeDocument[] {
    switch (by) {
      case 'id': {
        const document = this.dereference(value, source.fields)
        return document ? [document] : []
      }
      case 'group':
        this.#log.note(`id:${publishedId(value)}`, source.fields)
        return this.#view.group(publishedId(value))
      case 'slug':
        this.#log.note(`slug:${value}`, source.fields)
        return this.#noted(this.#view.bySlug(value))
      case 'ref':
        this.#log.note(`ref:${value}`, source.fields)
        return this.#noted(this.#view.referencing(value))
      case 'refslug':
        return this.#byReferencedSlug(value, source)
      case 'type':
        this.#log.note(`type:${value}`, source.fields)
        return this.#view.list(value)
      case 'path':
        this.#noteTypes(source, bound)
        return this.#view.byPath(path, value) ?? this.#view.list(null)
      case 'text':
        this.#noteTypes(source, bound)
        return this.#view.byText(value) ?? this.#view.list(null)
    }
  }

  #byReferencedSlug(slug: string, source: Source): LakeDocument[] {
    this.#log.note(`slug:${slug}`, none)
    return this.#noted(this.#view.bySlug(slug)).flatMap(({ _id }) => {
      this.#log.note(`ref:${_id}`, source.fields)
      return this.#noted(this.#view.referencing(_id))
    })
  }

  /** As `select`, by one way in whose keys are known. */
  selectBy(source: Source, keys: Keys, bound: Bound): LakeDocument[] {
    return this.#meeting(source, this.#read([keys], source, bound), rootScope, bound)
  }

  /** Lists and the index by path depend on every document that could come to meet the conditions. */
  #noteTypes(source: Source, bound: Bound): void {
    for (const option of source.options) {
      if (!option.every(({ by, isConstant }) => by === 'type' && isConstant)) continue
      const keys = keysOf(option, rootScope, bound)
      for (const name of keys?.flatMap(({ values }) => values) ?? []) this.#log.note(`type:${name}`, source.fields)
      if (keys) return
    }
    this.#log.note('all', source.fields)
  }

  /**
   * A document can come or go with its draft, whose own slug or references may be others: so its id is noted too,
   * where drafts are seen.
   */
  #noted(documents: LakeDocument[]): LakeDocument[] {
    if (this.#view.seesDrafts)
      for (const { _id, _type } of documents) this.#log.note(`id:${publishedId(_id)}`, none, _type)
    return documents
  }
}

const none: Fields = new Set()

/**
 * Whether a list is better than a way in that leads to many documents: it is read only as far as it must be, and is kept
 * without those that do not meet the conditions. Hardly so for what people search for: they ask for it once.
 */
function prefersList({ limit, open }: Source, option: readonly Way[]): boolean {
  return limit < Infinity || (open.length === 0 && !leansOnText(option))
}

/** The type of the one list that the keys ask for; null when they ask for something else. */
function listType(keys: readonly Keys[]): string | null {
  const [only, ...more] = keys
  if (!only || more.length > 0 || only.way.by !== 'type' || only.values.length !== 1) return null
  return only.values[0] ?? null
}

/** Null when a key is neither a string nor an array of strings, which no index can answer. */
function keysOf(option: readonly Way[], scope: Scope, bound: Bound): Keys[] | null {
  const keys: Keys[] = []
  for (const way of option) {
    const values = textsOf(way.key(nested(scope, null), bound))
    if (!values) return null
    // Of the patterns that `match` is given all must match, of other keys any.
    if (way.by === 'text') keys.push({ way, values: [values.join(' ')] })
    else keys.push({ way, values: values.length > 1 ? [...new Set(values)] : values })
  }
  return keys
}

function textsOf(value: JsonValue): readonly string[] | null {
  if (typeof value === 'string') return [value]
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value : null
}

/** The source without the conditions that parameters alone make true. */
function stillOpen(source: Source, bound: Bound): Source {
  const open = source.open.filter(({ unless }) => unless === null || unless(rootScope, bound) !== true)
  return open.length === source.open.length ? source : { ...source, open }
}

function meetsOpen(conditions: readonly OpenCondition[], scope: Scope, bound: Bound): boolean {
  for (const { meets } of conditions) if (meets(scope, bound) !== true) return false
  return true
}

function meetsAll(conditions: readonly Compiled[], scope: Scope, bound: Bound): boolean {
  for (const condition of conditions) if (condition(scope, bound) !== true) return false
  return true
}
