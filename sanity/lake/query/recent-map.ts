/**
 * A map of bounded size that forgets entries that were not used in a while. It keeps two halves: what is used moves to
 * the young one, and when that is full it becomes the old one and the old one goes. (Moving an entry to the end of one
 * map with each use costs more than many of the lookups that it is for.)
 */
export class RecentMap<Key, Value> {
  readonly #half: number
  #young = new Map<Key, Value>()
  #old = new Map<Key, Value>()

  /** @param limit entries at most, 2 or more */
  constructor(limit: number) {
    this.#half = Math.floor(limit / 2)
  }

  get(key: Key): Value | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const older = this.#old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: Key, value: Value): void {
    this.#young.set(key, value)
    if (this.#young.size < this.#half) return
    this.#old = this.#young
    this.#young = new Map()
  }
}
