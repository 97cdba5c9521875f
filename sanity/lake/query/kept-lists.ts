import type { KeptList } from './kept-list.ts'
import { RecentMap } from './recent-map.ts'

/** Lists that a dataset keeps, and places in all of them together, eight bytes each; names count as well. */
const listLimit = 200
const placeLimit = 2_000_000

/** The lists of a dataset by name; those not asked for the longest make room. */
export class KeptLists {
  readonly #lists = new Map<string, { readonly list: KeptList; readonly places: number }>()
  readonly #asked = new RecentMap<true>(1_000, 2_000)
  #places = 0

  get(name: string): KeptList | null {
    return this.#lists.get(name)?.list ?? null
  }

  /** Whether a list is asked for the first time in a while: not yet worth keeping. */
  isNew(name: string): boolean {
    const known = this.#asked.get(name) === true
    this.#asked.set(name, true)
    return !known
  }

  set(name: string, list: KeptList, length: number): void {
    this.#forget(name)
    const places = length + name.length / 4
    this.#lists.set(name, { list, places })
    this.#places += places
    for (const oldest of this.#lists.keys()) {
      if (oldest === name || (this.#lists.size <= listLimit && this.#places <= placeLimit)) break
      this.#forget(oldest)
    }
  }

  #forget(name: string): void {
    const known = this.#lists.get(name)
    if (!known) return
    this.#lists.delete(name)
    this.#places -= known.places
  }
}
