export interface Rate {
  readonly perSecond: number
  /** How many may come at once before the rate counts. */
  readonly burst: number
  /** What is counted, for the message: `requests`, `mutations`. */
  readonly what: string
}

/** Why a caller has to wait. */
export interface TooMany {
  readonly message: string
  /** Seconds, for `retry-after`. */
  readonly retryAfter: number
}

/** Callers that are remembered; one who has been quiet for long is forgotten first. */
const maxCallers = 20_000

interface Bucket {
  left: number
  /** When `left` was right, in epoch milliseconds. */
  at: number
}

/** A bucket of tries for each caller, which fills up again at a steady rate. */
export class RateLimit {
  readonly #rate: Rate
  readonly #buckets = new Map<string, Bucket>()

  constructor(rate: Rate) {
    this.#rate = rate
  }

  /** Takes one try. Null when the caller may go on, else what to tell them. */
  take(caller: string, now = Date.now()): TooMany | null {
    const { perSecond, burst, what } = this.#rate
    const known = this.#buckets.get(caller)
    const left = known ? Math.min(burst, known.left + (Math.max(0, now - known.at) / 1000) * perSecond) : burst
    // Deleting first moves the caller to the end, so that the first one is always the one that is quiet for longest.
    this.#buckets.delete(caller)
    this.#buckets.set(caller, { left: left < 1 ? left : left - 1, at: now })
    this.#forget()
    if (left >= 1) return null
    const seconds = Math.max(1, Math.ceil((1 - left) / perSecond))
    const message = `Too many ${what}: at most ${perSecond} a second are taken. Try again in ${seconds} second${seconds === 1 ? '' : 's'}.`
    return { message, retryAfter: seconds }
  }

  #forget(): void {
    if (this.#buckets.size <= maxCallers) return
    const quiet = this.#buckets.keys().next()
    if (!quiet.done) this.#buckets.delete(quiet.value)
  }
}
