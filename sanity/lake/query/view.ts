import { isDraftId, isPrivateId, isVersionId, publishedId, type LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import { KeptList, publishedIds } from './kept-list.ts'
import { canonicalOrdering, type Ordering } from './ordering.ts'
import type { Perspective } from './perspective.ts'
import { RecentMap } from './recent-map.ts'

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

  constructor(index: DocumentIndex, options: ViewOptions) {
    this.#index = index
    this.#options = options
    this.#layers = options.perspective.kind === 'raw' ? null : options.perspective.layers
  }

  get(id: string): LakeDocument | null {
    if (!this.#layers) return this.#visible(this.#index.get(id))
    return isDraftId(id) || isVersionId(id) ? null : this.#resolve(id, this.#layers)
  }

  all(ordering: Ordering = canonicalOrdering): readonly LakeDocument[] {
    return this.#kept(null, ordering)
  }

  byType(type: string, ordering: Ordering = canonicalOrdering): readonly LakeDocument[] {
    return this.#kept(type, ordering)
  }

  bySlug(slug: string): readonly LakeDocument[] {
    return this.#seen(this.#index.bySlug(slug))
  }

  referencing(id: string): readonly LakeDocument[] {
    return this.#seen(this.#index.referrers(id))
  }

  /** A document with its draft and versions, as far as they can be seen. */
  group(id: string): readonly LakeDocument[] {
    return this.#seen(this.#index.group(id))
  }

  #visible(document: LakeDocument | null): LakeDocument | null {
    if (!document) return null
    if (!this.#options.seesPrivate && isPrivateId(document._id)) return null
    return !this.#options.seesVersions && isVersionId(document._id) ? null : document
  }

  #seen(documents: readonly LakeDocument[]): readonly LakeDocument[] {
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
    for (const layer of layers) {
      const document = this.#visible(this.#index.get(idInLayer(layer, id)))
      if (!document) continue
      if (isGoingAway(document)) return null
      return layer === 'published' ? document : overlaid(document)
    }
    const published = this.#visible(this.#index.get(id))
    return published && !layers.every((layer) => layer === 'published') ? overlaid(published) : published
  }

  #kept(type: string | null, ordering: Ordering): readonly LakeDocument[] {
    const { seesPrivate, seesVersions } = this.#options
    const name = JSON.stringify([type, ordering.name, this.#layers, seesPrivate, seesVersions])
    const lists = listsOf(this.#index)
    const list = lists.get(name) ?? new KeptList(this.#index, ordering, (id) => this.#ofType(type, this.group(id)))
    lists.set(name, list)
    return list.documents(() => publishedIds(type === null ? this.#index.all() : this.#index.byType(type)))
  }

  #ofType(type: string | null, documents: readonly LakeDocument[]): readonly LakeDocument[] {
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

/** Lists that a dataset keeps; the one not asked for the longest makes room. */
const keptLists = 60
const lists = new WeakMap<DocumentIndex, RecentMap<string, KeptList>>()

function listsOf(index: DocumentIndex): RecentMap<string, KeptList> {
  const known = lists.get(index)
  if (known) return known
  const created = new RecentMap<string, KeptList>(keptLists)
  lists.set(index, created)
  return created
}
