import { publishedId, type LakeDocument } from '../document.ts'
import type { DocumentIndex } from '../store/document-index.ts'
import type { Ordering } from './ordering.ts'

/** Told when time alone may change whether a document (by its published id) is in a list. */
export type Until = (publishedId: string, instant: string) => void

/** How a list is filled. */
export interface Filling {
  /** The whole list, in order, when there is nothing to go on yet. */
  begin(until: Until): LakeDocument[]
  /** What of a document, its draft and its versions is in the list. */
  members(publishedId: string, until: Until): LakeDocument[]
}

/**
 * Documents of one view that meet a condition, kept in one order. After a commit only the documents that changed move,
 * and as time passes only those whose instant has come, so a list of a hundred thousand need not be made again.
 * Readers keep the array they were given: a change makes a new one.
 */
export class KeptList {
  readonly #index: DocumentIndex
  readonly #ordering: Ordering
  /** Published ids of documents that come or go by themselves, and when. */
  readonly #instants = new Map<string, string>()
  #next = ''
  #version = -1
  #documents: LakeDocument[] = []

  constructor(index: DocumentIndex, ordering: Ordering) {
    this.#index = index
    this.#ordering = ordering
  }

  get length(): number {
    return this.#documents.length
  }

  /** The next instant at which time alone changes the list; '' when there is none. */
  get next(): string {
    return this.#next
  }

  /** The list as of `now`, ISO 8601. */
  documents(filling: Filling, now = ''): LakeDocument[] {
    const changed = this.#version < 0 ? null : this.#index.changedSince(this.#version)
    if (changed) this.#update(changed.union(this.#due(now)), filling)
    else {
      this.#instants.clear()
      this.#documents = filling.begin(this.#until)
      this.#findNext()
    }
    this.#version = this.#index.version
    return this.#documents
  }

  readonly #until: Until = (id, instant) => {
    const known = this.#instants.get(id)
    if (known === undefined || instant < known) this.#instants.set(id, instant)
  }

  #due(now: string): Set<string> {
    const due = new Set<string>()
    if (this.#next === '' || now < this.#next) return due
    for (const [id, instant] of this.#instants) if (instant <= now) due.add(id)
    return due
  }

  #update(ids: ReadonlySet<string>, filling: Filling): void {
    if (ids.size === 0) return
    const documents = this.#documents.filter(({ _id }) => !ids.has(publishedId(_id)))
    for (const id of ids) {
      this.#instants.delete(id)
      for (const document of filling.members(id, this.#until)) {
        documents.splice(this.#placeOf(documents, document), 0, document)
      }
    }
    this.#documents = documents
    this.#findNext()
  }

  #findNext(): void {
    this.#next = ''
    for (const instant of this.#instants.values()) {
      if (this.#next === '' || instant < this.#next) this.#next = instant
    }
  }

  /** First place whose document does not come before `document`. */
  #placeOf(documents: LakeDocument[], document: LakeDocument): number {
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
