import type { ReadKey } from './read-keys.ts'

/** An answer as bytes, and what it depends on. */
export interface CachedResult {
  readonly body: Uint8Array
  readonly keys: readonly ReadKey[]
  /** The instant from which the answer may be another one though nothing was written; null when there is none. */
  readonly until: string | null
}

/** Bytes that the answers of a dataset may take together; an answer larger than a sixteenth of it is not kept. */
const sizeLimit = 32 * 1024 * 1024
/** What an answer takes besides its bytes: names, keys, entries of maps. */
const overhead = 1_000

/**
 * Answers by what was asked. A commit takes out those that have a key in common with it, so what is in here is always
 * what would be answered anew; those not asked for the longest make room.
 */
export class ResultCache {
  readonly #results = new Map<string, CachedResult>()
  readonly #readers = new Map<ReadKey, Set<string>>()
  #size = 0

  /** @param now ISO 8601, in UTC with milliseconds */
  get(name: string, now: () => string): CachedResult | null {
    const found = this.#results.get(name)
    if (!found) return null
    if (found.until === null || now() < found.until) return found
    this.#forget(name, found)
    return null
  }

  set(name: string, result: CachedResult): void {
    const size = sizeOf(name, result)
    if (size > sizeLimit / 16) return
    const before = this.#results.get(name)
    if (before) this.#forget(name, before)
    this.#results.set(name, result)
    this.#size += size
    for (const key of result.keys) {
      const readers = this.#readers.get(key)
      if (readers) readers.add(name)
      else this.#readers.set(key, new Set([name]))
    }
    for (const [oldest, entry] of this.#results) {
      if (this.#size <= sizeLimit) break
      this.#forget(oldest, entry)
    }
  }

  /** Takes out every answer that depends on one of the keys. */
  expire(keys: Iterable<ReadKey>): void {
    for (const key of keys) {
      for (const name of this.#readers.get(key) ?? []) {
        const result = this.#results.get(name)
        if (result) this.#forget(name, result)
      }
    }
  }

  #forget(name: string, result: CachedResult): void {
    this.#results.delete(name)
    this.#size -= sizeOf(name, result)
    for (const key of result.keys) {
      const readers = this.#readers.get(key)
      readers?.delete(name)
      if (readers?.size === 0) this.#readers.delete(key)
    }
  }
}

function sizeOf(name: string, { body, keys }: CachedResult): number {
  return keys.reduce((sum, key) => sum + 100 + 2 * key.length, body.byteLength + 2 * name.length + overhead)
}
