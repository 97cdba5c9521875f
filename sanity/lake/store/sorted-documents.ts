import { publishedId, type LakeDocument } from '../document.ts'

/**
 * Documents in the lake's canonical order: by published id, then by own id, so that a document, its draft and its
 * versions stand together and every perspective is one pass over the list. Insertion and removal are a binary search
 * and one splice.
 */
export class SortedDocuments {
  readonly #documents: LakeDocument[] = []

  /** The live list: read it at once, do not keep it over a write. */
  get list(): readonly LakeDocument[] {
    return this.#documents
  }

  put(document: LakeDocument): void {
    const at = this.#position(document._id)
    const replaces = this.#documents[at]?._id === document._id
    if (at === this.#documents.length) this.#documents.push(document)
    else this.#documents.splice(at, replaces ? 1 : 0, document)
  }

  remove(id: string): void {
    const at = this.#position(id)
    if (this.#documents[at]?._id !== id) return
    this.#documents.splice(at, 1)
  }

  /** Every document whose published id is `id`: itself, its draft, its versions. */
  group(id: string): LakeDocument[] {
    const found: LakeDocument[] = []
    for (let at = this.#position(id, true); at < this.#documents.length; at += 1) {
      const document = this.#documents[at]
      if (!document || publishedId(document._id) !== id) break
      found.push(document)
    }
    return found
  }

  /** First place whose document does not stand before `id`; with `ofGroup`, before every member of the group `id`. */
  #position(id: string, ofGroup = false): number {
    const group = ofGroup ? id : publishedId(id)
    let low = 0
    let high = this.#documents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const document = this.#documents[middle]
      if (document && standsBefore(document._id, group, ofGroup ? '' : id)) low = middle + 1
      else high = middle
    }
    return low
  }
}

function standsBefore(candidate: string, group: string, id: string): boolean {
  const own = publishedId(candidate)
  return own === group ? candidate < id : own < group
}

/** Order of `SortedDocuments`, for lists that are put together from several of them. */
export function byCanonicalOrder(a: LakeDocument, b: LakeDocument): number {
  const left = publishedId(a._id)
  const right = publishedId(b._id)
  if (left !== right) return left < right ? -1 : 1
  return a._id < b._id ? -1 : a._id > b._id ? 1 : 0
}
