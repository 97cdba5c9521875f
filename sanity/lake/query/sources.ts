import type { LakeDocument } from '../document.ts'
import { publishedId } from '../document.ts'
import { byCanonicalOrder } from '../store/sorted-documents.ts'
import type { Bound } from './compile.ts'
import type { Lookup, Option } from './lookups.ts'
import { canonicalOrdering } from './ordering.ts'
import { keySeparator, sourceMark, type Plan, type Source } from './plan.ts'
import type { ExprNode } from './syntax.ts'
import type { ReadKey } from './sync-tags.ts'
import type { View } from './view.ts'

type Keys = { readonly by: Lookup['by']; readonly values: readonly string[] }

/**
 * Fetches a plan's sources from a view, and notes what was read. `keyValue` evaluates a constant key; it gives null
 * for a key that is neither a string nor an array of strings, which no index can answer.
 */
export class SourceReader {
  readonly reads = new Set<ReadKey>()
  readonly #view: View
  readonly #plan: Plan
  readonly #bound: Bound
  readonly #keyValue: (key: ExprNode) => readonly string[] | null
  readonly #fetched = new Map<string, readonly LakeDocument[]>()
  /** Documents handed to groq-js so far: what a query costs. */
  #delivered = 0

  constructor(view: View, plan: Plan, bound: Bound, keyValue: (key: ExprNode) => readonly string[] | null) {
    this.#view = view
    this.#plan = plan
    this.#bound = bound
    this.#keyValue = keyValue
  }

  get delivered(): number {
    return this.#delivered
  }

  /** What groq-js gets for `->`: a document, or the documents of a source that follows an enclosing item. */
  dereference(reference: string): LakeDocument | readonly LakeDocument[] | null {
    if (reference.startsWith(sourceMark)) return this.#followed(reference.slice(sourceMark.length))
    this.#delivered += 1
    this.reads.add(`id:${publishedId(reference)}`)
    return this.#view.get(reference)
  }

  fetch(index: number): readonly LakeDocument[] {
    return this.#once(`${index}`, () => {
      const source = this.#plan.sources[index]
      return source ? this.#chosen(source) : []
    })
  }

  everything(ordering = canonicalOrdering): readonly LakeDocument[] {
    this.reads.add('all')
    return this.#view.all(ordering)
  }

  #ofType(type: string, ordering = canonicalOrdering): readonly LakeDocument[] {
    this.reads.add(`type:${type}`)
    return this.#view.byType(type, ordering)
  }

  /** `3:` asks for source 3 as it is, `3:=key␁key` for source 3 by the keys of an enclosing item. */
  #followed(request: string): readonly LakeDocument[] {
    const colon = request.indexOf(':')
    const index = Number(request.slice(0, colon))
    const source = this.#plan.sources[index]
    if (!source?.perItem || request[colon + 1] !== '=') return this.fetch(index)
    const keys = [{ by: source.perItem.by, values: request.slice(colon + 2).split(keySeparator) }]
    return this.#once(request, () => this.#meeting(source, this.#read(keys)))
  }

  #once(key: string, read: () => readonly LakeDocument[]): readonly LakeDocument[] {
    const documents = this.#fetched.get(key) ?? read()
    this.#fetched.set(key, documents)
    this.#delivered += documents.length
    return documents
  }

  /** By the narrowest way in. A list that is already in the source's order is read only as far as it must be. */
  #chosen(source: Source): readonly LakeDocument[] {
    const keys = this.#narrowest(source.options)
    const [only] = keys ?? []
    if (!keys) return this.#meeting(source, this.everything(source.ordering))
    if (keys.length === 1 && only?.by === 'type' && only.values.length === 1) {
      return this.#meeting(source, this.#ofType(only.values[0] ?? '', source.ordering))
    }
    const documents = this.#meeting({ ...source, limit: Infinity }, this.#read(keys))
    return documents.toSorted((a, b) => source.ordering.compare(a, b)).slice(0, source.limit)
  }

  /** Documents that meet the source's conditions, in the order given, as many as are wanted. */
  #meeting({ conditions, limit }: Source, documents: readonly LakeDocument[]): readonly LakeDocument[] {
    if (conditions.length === 0 && documents.length <= limit) return documents
    const found: LakeDocument[] = []
    for (const document of documents) {
      if (found.length >= limit) break
      if (conditions.every((condition) => condition(document, this.#bound) === true)) found.push(document)
    }
    return found
  }

  #narrowest(options: readonly Option[]): readonly Keys[] | null {
    let best: { keys: readonly Keys[]; width: number } | null = null
    for (const option of options) {
      const keys = this.#keysOf(option)
      if (!keys) continue
      const width = widthOf(keys)
      if (!best || width < best.width) best = { keys, width }
    }
    return best?.keys ?? null
  }

  #keysOf(option: Option): Keys[] | null {
    const keys: Keys[] = []
    for (const { by, key } of option) {
      const values = this.#keyValue(key)
      if (!values) return null
      keys.push({ by, values: [...new Set(values)] })
    }
    return keys
  }

  #read(keys: readonly Keys[]): readonly LakeDocument[] {
    const lists = keys.flatMap(({ by, values }) => values.map((value) => this.#readOne(by, value)))
    if (lists.length === 1) return lists[0] ?? []
    const merged = new Map(lists.flat().map((document) => [document._id, document]))
    return [...merged.values()].toSorted(byCanonicalOrder)
  }

  #readOne(by: Lookup['by'], value: string): readonly LakeDocument[] {
    switch (by) {
      case 'id': {
        this.reads.add(`id:${publishedId(value)}`)
        const document = this.#view.get(value)
        return document ? [document] : []
      }
      case 'group':
        this.reads.add(`id:${publishedId(value)}`)
        return this.#view.group(publishedId(value))
      case 'slug':
        this.reads.add(`slug:${value}`)
        return this.#noted(this.#view.bySlug(value))
      case 'ref':
        this.reads.add(`ref:${value}`)
        return this.#noted(this.#view.referencing(value))
      case 'type':
        return this.#ofType(value)
    }
  }

  /** A document can come or go with its draft, whose own slug or references may be others: so its id is noted too. */
  #noted(documents: readonly LakeDocument[]): readonly LakeDocument[] {
    for (const { _id } of documents) this.reads.add(`id:${publishedId(_id)}`)
    return documents
  }
}

const widths = { id: 1, group: 2, slug: 3, ref: 50, type: 10_000 } as const

/** A guess at how many documents a set of keys leads to: enough to choose between ways in. */
function widthOf(keys: readonly Keys[]): number {
  return keys.reduce((sum, { by, values }) => sum + widths[by] * values.length, 0)
}
