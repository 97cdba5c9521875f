import { isDraftId, isPrivateId, isVersionId, publishedId, type LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import type { CountedIndex, DocumentIndex } from '../store/document-index.ts'
import { placeOf } from '../variants/variant.ts'
import { KeptList } from './kept-list.ts'
import { KeptLists } from './kept-lists.ts'
import { canonicalOrdering, type Ordering } from './ordering.ts'
import type { Perspective } from './perspective.ts'

export interface ViewOptions {
  readonly perspective: Perspective
  /** False for anonymous callers: no document whose id has a dot is in the view. */
  readonly seesPrivate: boolean
  /** False for callers of API versions that know no releases. */
  readonly seesVersions: boolean
}

/**
 * The documents of a dataset as one caller sees them from one perspective, in canonical order. Every way in goes
 * through the same test, so what is hidden from `all` is hidden from a reference too.
 */
export class View {
  readonly #index: DocumentIndex
  readonly #options: ViewOptions
  readonly #layers: readonly string[] | null
  readonly #open: ReadonlySet<string>
  readonly #name: string

  constructor(index: DocumentIndex, options: ViewOptions) {
    this.#index = index
    this.#options = options
    this.#layers = options.perspective.kind === 'raw' ? null : options.perspective.layers
    this.#open = (options.perspective.kind === 'layers' ? options.perspective.open : undefined) ?? new Set()
    this.#name = viewName(options)
  }

  /** Whether drafts or versions can be in the view: changes of those cannot touch any other. */
  get seesDrafts(): boolean {
    return this.#options.seesPrivate && !(this.#layers?.every((layer) => this.#isPublic(layer)) ?? false)
  }

  get(id: string): LakeDocument | null {
    if (!this.#layers) return this.#visible(this.#index.get(id))
    return isDraftId(id) || isVersionId(id) ? null : this.#resolve(id, this.#layers)
  }

  /** Every document, or every one of a type. */
  list(type: string | null, ordering: Ordering = canonicalOrdering): LakeDocument[] {
    return this.#base(type, ordering).list
  }

  /** Those of `list` that meet a condition, where such a list is kept or worth keeping; null otherwise. */
  keptWhere(
    type: string | null,
    ordering: Ordering,
    condition: KeptCondition,
    now: string,
  ): { list: LakeDocument[]; next: string } | null {
    const lists = listsOf(this.#index)
    const full = `${this.#name}\n${type ?? ''}\n${ordering.name}\n${condition.name}`
    const known = lists.get(full)
    if (!known && lists.isNew(full)) return null
    const kept = known ?? new KeptList(this.#index, ordering)
    const list = kept.documents(
      {
        begin: (until) =>
          this.list(type, ordering).filter((document) =>
            condition.meets(document, (instant) => until(publishedId(document._id), instant)),
          ),
        members: (id, until) =>
          this.#ofType(type, this.group(id)).filter((document) =>
            condition.meets(document, (instant) => until(id, instant)),
          ),
      },
      now,
    )
    lists.set(full, kept, list.length)
    return { list, next: kept.next }
  }

  /** Makes every kept list anew when it is asked for next: one of them may be half changed. */
  forgetLists(): void {
    lists.delete(this.#index)
  }

  bySlug(slug: string): LakeDocument[] {
    return this.#seen(this.#index.bySlug(slug))
  }

  referencing(id: string): LakeDocument[] {
    return this.#seen(this.#index.referrers(id))
  }

  /** Null where there is no index by that path. */
  byPath(path: string, value: string): LakeDocument[] | null {
    const found = this.#index.byPath(path, value)
    return found && this.#seen(found)
  }

  /** As `DocumentIndex.byText`. */
  byText(pattern: string): LakeDocument[] | null {
    const found = this.#index.byText(pattern)
    return found && this.#seen(found)
  }

  /** How many documents a way in leads to, drafts and versions counted apart. */
  countOf(by: CountedIndex, value: string, path?: string): number {
    return this.#index.countOf(by, value, path)
  }

  /** A document with its draft and versions, as far as they can be seen. */
  group(id: string): LakeDocument[] {
    return this.#seen(this.#index.group(id))
  }

  #isPublic(layer: string): boolean {
    return layer === 'published' || this.#open.has(layer)
  }

  #visible(document: LakeDocument | null): LakeDocument | null {
    if (!document) return null
    if (!this.#options.seesPrivate && isPrivateId(document._id)) return null
    return !this.#options.seesVersions && isVersionId(document._id) ? null : document
  }

  #seen(documents: LakeDocument[]): LakeDocument[] {
    if (!this.#layers) return documents.filter((document) => this.#visible(document))
    const seen: LakeDocument[] = []
    let last: string | null = null
    for (const { _id } of documents) {
      const id = publishedId(_id)
      if (id === last) continue
      last = id
      const document = this.#resolve(id, this.#layers)
      if (document) seen.push(document)
    }
    return seen
  }

  #resolve(id: string, layers: readonly string[]): LakeDocument | null {
    if (this.#open.size > 0) return this.#resolveVariants(id, layers)
    for (const layer of layers) {
      const document = this.#visible(this.#index.get(idInLayer(layer, id)))
      if (!document) continue
      if (isGoingAway(document)) return null
      return layer === 'published' ? document : overlaid(document)
    }
    const published = this.#visible(this.#index.get(id))
    return published && !layers.every((layer) => layer === 'published') ? overlaid(published) : published
  }

  /** As `#resolve`, where the layers of variants stand before the others. */
  #resolveVariants(id: string, layers: readonly string[]): LakeDocument | null {
    const ended = new Set<string>()
    for (const layer of layers) {
      const stored = this.#index.get(idInLayer(layer, id))
      const document = this.#open.has(layer) ? stored : this.#visible(stored)
      const variant = placeOf(document)?.variant
      if (!document || (variant !== undefined && ended.has(variant))) continue
      if (!isGoingAway(document)) return layer === 'published' ? document : overlaid(document)
      if (variant === undefined) return null
      // What is left of a variant that goes away is the document for everybody.
      ended.add(variant)
    }
    return null
  }

  #base(type: string | null, ordering: Ordering): { list: LakeDocument[] } {
    const lists = listsOf(this.#index)
    const name = `${this.#name}\n${type ?? ''}\n${ordering.name}`
    const kept = lists.get(name) ?? new KeptList(this.#index, ordering)
    const list = kept.documents({
      begin: () => this.#whole(type).toSorted((a, b) => ordering.compare(a, b)),
      members: (id) => this.#ofType(type, this.group(id)),
    })
    lists.set(name, kept, list.length)
    return { list }
  }

  /** A document may be of another type than its draft: every group with a member of the type is looked at. */
  #whole(type: string | null): LakeDocument[] {
    const found: LakeDocument[] = []
    let last: string | null = null
    for (const { _id } of type === null ? this.#index.all() : this.#index.byType(type)) {
      const id = publishedId(_id)
      if (id === last) continue
      last = id
      found.push(...this.#ofType(type, this.group(id)))
    }
    return found
  }

  #ofType(type: string | null, documents: LakeDocument[]): LakeDocument[] {
    return type === null ? documents : documents.filter((document) => document._type === type)
  }
}

function idInLayer(layer: string, id: string): string {
  if (layer === 'published') return id
  return layer === 'drafts' ? `drafts.${id}` : `versions.${layer}.${id}`
}

/** A version that is to unpublish its document carries `_system.delete`. */
function isGoingAway(document: LakeDocument): boolean {
  const system = document['_system']
  return isObject(system) && system['delete'] === true
}

const overlays = new WeakMap<LakeDocument, LakeDocument>()

/** The document under its published id, the id that it is stored under beside it. */
function overlaid(document: LakeDocument): LakeDocument {
  const known = overlays.get(document)
  if (known) return known
  const overlay = { ...document, _id: publishedId(document._id), _originalId: document._id }
  overlays.set(document, overlay)
  return overlay
}

/** A condition on a document alone, under a name that tells it from every other. */
export interface KeptCondition {
  readonly name: string
  /** `until` is told when time alone may change the outcome. */
  meets(document: LakeDocument, until: (instant: string) => void): boolean
}

function viewName({ perspective, seesPrivate, seesVersions }: ViewOptions): string {
  const layers = perspective.kind === 'raw' ? '*' : perspective.layers.join()
  return `${layers} ${seesPrivate} ${seesVersions}`
}

const lists = new WeakMap<DocumentIndex, KeptLists>()

function listsOf(index: DocumentIndex): KeptLists {
  const known = lists.get(index)
  if (known) return known
  const created = new KeptLists()
  lists.set(index, created)
  return created
}
