import type { JsonValue, LakeDocument } from '../document.ts'
import { isObject } from '../json.ts'

/** Texts longer than this are not indexed; a query for one looks through the documents. */
const longestText = 256

/** Which documents hold which text at one path. Most texts belong to one document, which then needs no set. */
export class PathIndex {
  readonly #names: readonly string[]
  readonly #ids = new Map<string, string | Set<string>>()

  /** @param path names with dots between, e.g. `authors.orcid`; arrays on the way are looked through */
  constructor(path: string) {
    this.#names = path.split('.')
  }

  put(document: LakeDocument): void {
    for (const text of this.#textsOf(document)) {
      const known = this.#ids.get(text)
      if (known === undefined) this.#ids.set(text, document._id)
      else if (typeof known !== 'string') known.add(document._id)
      else if (known !== document._id) this.#ids.set(text, new Set([known, document._id]))
    }
  }

  remove(document: LakeDocument): void {
    for (const text of this.#textsOf(document)) {
      const known = this.#ids.get(text)
      if (known === document._id) this.#ids.delete(text)
      else if (known instanceof Set && known.delete(document._id) && known.size === 0) this.#ids.delete(text)
    }
  }

  /** Null for a text that is too long to be indexed. */
  ids(text: string): readonly string[] | null {
    if (text.length > longestText) return null
    const known = this.#ids.get(text)
    return known === undefined ? [] : typeof known === 'string' ? [known] : [...known]
  }

  count(text: string): number {
    if (text.length > longestText) return Infinity
    const known = this.#ids.get(text)
    return known === undefined ? 0 : typeof known === 'string' ? 1 : known.size
  }

  #textsOf(document: LakeDocument): Set<string> {
    const texts = new Set<string>()
    collect(document, this.#names, 0, texts)
    return texts
  }
}

function collect(value: JsonValue, names: readonly string[], at: number, texts: Set<string>): void {
  if (Array.isArray(value)) {
    for (const item of value) collect(item, names, at, texts)
    return
  }
  const name = names[at]
  if (name === undefined) {
    if (typeof value === 'string' && value.length <= longestText) texts.add(value)
  } else if (isObject(value) && Object.hasOwn(value, name)) collect(value[name] ?? null, names, at + 1, texts)
}
