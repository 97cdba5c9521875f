import { isDeepStrictEqual } from 'node:util'
import { type LakeDocument, publishedId } from '../../document.ts'
import { fieldStep, sourcePath } from './json-path.ts'
import type { Origin, Step } from './origin.ts'

/** Sanity's format; every field is JSON. https://www.sanity.io/docs/content-source-maps */
export type ContentSourceMap = {
  documents: { _id: string; _type: string }[]
  /** Paths into documents. */
  paths: string[]
  /** By path into the result. A mapping holds for everything below its path. `document` and `path` are indexes. */
  mappings: {
    [resultPath: string]: { type: 'value'; source: { type: 'documentValue'; document: number; path: number } }
  }
}

/**
 * Lists the parts of `result` that stand in a document as they are, each at the highest place that does. A part that
 * differs from what its origin holds is left out: a wrong mapping would open the wrong field.
 */
export function mappingsOf(result: unknown, origin: Origin, byKey: boolean): ContentSourceMap {
  const documents = new Register<LakeDocument>()
  const paths = new Register<string>()
  const mappings: ContentSourceMap['mappings'] = {}

  const visit = (value: unknown, from: Origin, at: string): void => {
    if (value === null || value === undefined) return
    if (from.kind === 'source') {
      if (!holds(from.document, from.path, value)) return
      const document = documents.indexOf(from.document)
      const path = paths.indexOf(sourcePath(from.path, byKey))
      mappings[at] = { type: 'value', source: { type: 'documentValue', document, path } }
    } else if (from.kind === 'array' && Array.isArray(value)) {
      for (const [index, element] of from.elements.entries()) visit(value[index], element, `${at}[${index}]`)
    } else if (from.kind === 'object' && typeof value === 'object' && !Array.isArray(value)) {
      for (const [name, attribute] of from.attributes) visit(Reflect.get(value, name), attribute, at + fieldStep(name))
    }
  }
  visit(result, origin, '$')
  return { documents: documents.entries.map(identify), paths: paths.entries, mappings }
}

/** Numbers entries in the order in which they come up first. */
class Register<T> {
  readonly entries: T[] = []
  readonly #indexes = new Map<T, number>()

  indexOf(entry: T): number {
    const known = this.#indexes.get(entry)
    if (known !== undefined) return known
    this.#indexes.set(entry, this.entries.length)
    return this.entries.push(entry) - 1
  }
}

/** In an overlaying perspective the stored id stands in `_originalId`: that is the document that holds the value. */
function identify(document: LakeDocument): { _id: string; _type: string } {
  const original = document['_originalId']
  const overlaid = typeof original === 'string' && publishedId(original) === document._id
  return { _id: overlaid ? original : document._id, _type: document._type }
}

function holds(document: LakeDocument, path: readonly Step[], value: unknown): boolean {
  let held: unknown = document
  for (const step of path) {
    if (typeof held !== 'object' || held === null) return false
    held = Reflect.get(held, typeof step === 'string' ? step : step.index)
  }
  return held === value || isDeepStrictEqual(held, value)
}
