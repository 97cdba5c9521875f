import { publishedId, type LakeDocument } from '../document.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import type { Ordering } from './ordering.ts'

/** How a list is told what it holds of a document, its draft and its versions: at most a few documents. */
export type Membership = (publishedId: string) => readonly LakeDocument[]

/**
 * Documents of one view and type, kept in one order. After a commit only the documents that changed move, so a list of
 * a hundred thousand need not be sorted again. Readers keep the array they were given: a change makes a new one.
 */
export class KeptList {
  readonly #index: DocumentIndex
  readonly #ordering: Ordering
  readonly #members: Membership
  #version = -1
  #documents: LakeDocument[] = []

  constructor(index: DocumentIndex, ordering: Ordering, members: Membership) {
    this.#index = index
    this.#ordering = ordering
    this.#members = members
  }

  /** The list as of now. `candidates` names the published ids to begin with, when there is nothing to go on yet. */
  documents(candidates: () => Iterable<string>): readonly LakeDocument[] {
    if (this.#version === this.#index.version) return this.#documents
    const changed = this.#version < 0 ? null : this.#index.changedSince(this.#version)
    if (changed) this.#update(changed)
    else this.#rebuild(candidates())
    this.#version = this.#index.version
    return this.#documents
  }

  #rebuild(ids: Iterable<string>): void {
    const documents = [...new Set(ids)].flatMap((id) => this.#members(id))
    this.#documents = documents.toSorted((a, b) => this.#ordering.compare(a, b))
  }

  #update(ids: ReadonlySet<string>): void {
    const documents = this.#documents.filter(({ _id }) => !ids.has(publishedId(_id)))
    for (const id of ids) {
      for (const document of this.#members(id)) documents.splice(this.#placeOf(documents, document), 0, document)
    }
    this.#documents = documents
  }

  /** First place whose document does not come before `document`. */
  #placeOf(documents: readonly LakeDocument[], document: LakeDocument): number {
    let low = 0
    let high = documents.length
    while (low < high) {
      const middle = (low + high) >>> 1
      const candidate = documents[middle]
      if (candidate && this.#ordering.compare(candidate, document) < 0) low = middle + 1
      else high = middle
    }
    return low
  }
}

/** Published ids of a list of documents, in the list's order. */
export function* publishedIds(documents: readonly LakeDocument[]): Iterable<string> {
  for (const { _id } of documents) yield publishedId(_id)
}
