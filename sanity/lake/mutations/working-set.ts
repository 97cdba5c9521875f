import { publishedId, releaseNameOf, type JsonObject, type LakeDocument } from '../document.ts'
import { DocumentIndex } from '../store/document-index.ts'
import { scopeOf, variantName, variantType } from '../variants/variant.ts'
import { byCanonicalOrder } from '../store/sorted-documents.ts'

/** What a transaction has done so far to one document. */
export interface Touched {
  readonly before: LakeDocument | null
  after: LakeDocument | null
  readonly mutations: JsonObject[]
  /** Index in the request of the last mutation that touched it: where a fault at the end is reported. */
  lastIndex: number
}

/** The dataset as a transaction sees it: what is stored, under what the transaction has changed. */
export class WorkingSet {
  readonly #stored: DocumentIndex
  readonly #touched = new Map<string, Touched>()

  constructor(stored: DocumentIndex) {
    this.#stored = stored
  }

  get(id: string): LakeDocument | null {
    const touched = this.#touched.get(id)
    return touched ? touched.after : this.#stored.get(id)
  }

  put(id: string, after: LakeDocument | null, mutation: JsonObject, index: number): void {
    const touched = this.#touched.get(id)
    if (touched) {
      touched.after = after
      touched.lastIndex = index
      touched.mutations.push(mutation)
    } else this.#touched.set(id, { before: this.#stored.get(id), after, mutations: [mutation], lastIndex: index })
  }

  /** In the order of first touch. */
  touched(): ReadonlyMap<string, Touched> {
    return this.#touched
  }

  /** Types of the stored document, draft and versions beside `id` that are not of type `type`. */
  otherTypes(id: string, type: string): string[] {
    const types = this.#stored.group(publishedId(id)).map((document) => document._type)
    return [...new Set(types)].filter((other) => other !== type)
  }

  /** Documents that refer to `id` and that the transaction has not touched. */
  untouchedReferrers(id: string): LakeDocument[] {
    return this.#stored.referrers(id).filter((document) => !this.#touched.has(document._id))
  }

  /** Versions and variants in a release, as the transaction has left them, in canonical order. */
  ofRelease(name: string): LakeDocument[] {
    const variants = this.ofType(variantType).map(({ _id }) => ({ variant: variantName(_id), bundle: name }))
    const scopes = new Set([name, ...variants.map(scopeOf)])
    const isMember = ({ _id }: LakeDocument) => scopes.has(releaseNameOf(_id) ?? '')
    const stored = [...scopes].flatMap((scope) => this.#stored.ofRelease(scope))
    return this.#current(stored, isMember).toSorted(byCanonicalOrder)
  }

  /** A document, its draft and its versions, as the transaction has left them. */
  group(id: string): LakeDocument[] {
    return this.#current(this.#stored.group(id), ({ _id }) => publishedId(_id) === id)
  }

  /** Documents of a type, as the transaction has left them. */
  ofType(type: string): LakeDocument[] {
    return this.#current(this.#stored.byType(type), ({ _type }) => _type === type)
  }

  strongReferrers(id: string): LakeDocument[] {
    return this.#stored.referrers(id, { strong: true })
  }

  /**
   * The dataset as an index that a query can run on. Free while nothing has been touched; otherwise a copy, which a
   * transaction pays for only when it selects by query after it has changed something.
   */
  asIndex(): DocumentIndex {
    if (this.#touched.size === 0) return this.#stored
    const copy = new DocumentIndex()
    for (const document of this.#stored.all()) if (!this.#touched.has(document._id)) copy.put(document)
    for (const { after } of this.#touched.values()) if (after) copy.put(after)
    return copy
  }

  /** Of the stored documents those that the transaction has not touched, and of the touched ones those that belong. */
  #current(stored: readonly LakeDocument[], belongs: (document: LakeDocument) => boolean): LakeDocument[] {
    const untouched = stored.filter((document) => !this.#touched.has(document._id))
    const touched = [...this.#touched.values()].flatMap(({ after }) => (after && belongs(after) ? after : []))
    return [...untouched, ...touched]
  }
}
