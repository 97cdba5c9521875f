/**
 * A map of bounded size that forgets entries that were not used in a while. It keeps two halves: what is used moves to
 * the young one, and when that is full it becomes the old one and the old one goes. (Moving an entry to the end of one
 * map with each use costs more than many of the lookups that it is for.) An entry whose text is long counts for several,
 * so that nobody fills the memory with long ones.
 */
export class RecentMap<Value> {
  readonly #half: number
  readonly #charactersAnEntry: number
  #young = new Map<string, Value>()
  #old = new Map<string, Value>()
  #weight = 0

  /**
   * @param limit entries at most, 2 or more
   * @param charactersAnEntry a key that is longer counts for two, three … entries
   */
  constructor(limit: number, charactersAnEntry: number) {
    this.#half = Math.floor(limit / 2)
    this.#charactersAnEntry = charactersAnEntry
  }

  get(key: string): Value | undefined {
    const value = this.#young.get(key)
    if (value !== undefined) return value
    const older = this.#old.get(key)
    if (older !== undefined) this.set(key, older)
    return older
  }

  set(key: string, value: Value): void {
    if (!this.#young.has(key)) this.#weight += 1 + Math.floor(key.length / this.#charactersAnEntry)
    this.#young.set(key, value)
    if (this.#weight < this.#half) return
    this.#old = this.#young
    this.#young = new Map()
    this.#weight = 0
  }
}
