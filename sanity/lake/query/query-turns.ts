import { setImmediate, setTimeout } from 'node:timers/promises'
import { httpError, type LakeError } from '../errors.ts'

/** How the time passes; tests have a clock of their own. */
export interface Clock {
  /** Milliseconds, from anywhere. */
  now(): number
  /** Lets everything else have its turn, for that many milliseconds at least. */
  pause(milliseconds: number): Promise<unknown>
}

const realClock: Clock = {
  now: () => performance.now(),
  pause: (milliseconds) => (milliseconds > 0 ? setTimeout(milliseconds) : setImmediate()),
}

/** A query that took no longer is followed by no pause. */
const brief = 50
/** How many of one caller may wait at once. */
const mostWaiting = 500

/**
 * Turns of queries that may take long, for all of them are answered by one thread. Those of one caller come one after
 * the other, each followed by a pause as long as it took: however many one sends, half of the time is everybody else's.
 */
export class QueryTurns {
  readonly #clock: Clock
  readonly #lanes = new Map<string, Lane>()

  constructor(clock: Clock = realClock) {
    this.#clock = clock
  }

  /**
   * Runs `work` when it is the caller's turn.
   *
   * @param longestWait milliseconds that it may wait for that
   * @throws LakeError 429 for who has waited too long, and what `work` throws
   */
  async take<Result>(caller: string, work: () => Result, longestWait = 10_000): Promise<Result> {
    const lane = this.#lanes.get(caller)
    if (lane) await this.#turnIn(lane, longestWait)
    else this.#lanes.set(caller, { waiting: [] })
    const begun = this.#clock.now()
    try {
      return work()
    } finally {
      void this.#rest(caller, this.#clock.now() - begun)
    }
  }

  async #turnIn({ waiting }: Lane, longestWait: number): Promise<void> {
    if (waiting.length >= mostWaiting) throw tooMany()
    const { promise, resolve, reject } = Promise.withResolvers<void>()
    waiting.push({ until: this.#clock.now() + longestWait, go: resolve, refuse: reject })
    await promise
  }

  async #rest(caller: string, took: number): Promise<void> {
    await this.#clock.pause(took > brief ? took : 0)
    const { waiting } = this.#lanes.get(caller) ?? { waiting: [] }
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      if (this.#clock.now() <= next.until) return next.go()
      next.refuse(tooMany())
    }
    this.#lanes.delete(caller)
  }
}

/** There is a lane while a query of its caller runs, or a pause after one. */
interface Lane {
  readonly waiting: Waiting[]
}

interface Waiting {
  readonly until: number
  go(): void
  refuse(reason: LakeError): void
}

function tooMany(): LakeError {
  const message =
    'Too many queries that take long: those before this one have taken all the time. Try again in 5 seconds.'
  return httpError(429, 'Too Many Requests', message, { 'retry-after': '5' })
}
