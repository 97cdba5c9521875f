import { ServerResponse } from 'node:http'
import { httpError } from './errors.ts'

/** An answer of fewer bytes is not counted. */
const large = 1_000_000

/** Keeps answers that wait for slow readers from filling the memory. */
export class LargeAnswers {
  readonly #most: number
  #bytes = 0

  /** @param most bytes of large answers that may be on their way at once */
  constructor(most = 300_000_000) {
    this.#most = most
  }

  /**
   * Counts an answer until it has been sent, or given up.
   *
   * @param by the response, or what the HTTP server says about the connection; absent inside the process
   * @throws LakeError 503 when there is no room for it
   */
  note(size: number, by: unknown): void {
    const response = typeof by === 'object' && by !== null && 'outgoing' in by ? by.outgoing : by
    if (size < large || !(response instanceof ServerResponse)) return
    // It has been closed for good: nothing would ever take its bytes off again.
    if (response.closed || response.destroyed || response.writableFinished) return
    if (this.#bytes + size > this.#most) throw noRoom()
    this.#bytes += size
    response.once('close', () => {
      this.#bytes -= size
    })
  }
}

function noRoom() {
  const message = 'Too many large answers are on their way to others. Ask for less, or try again in 5 seconds.'
  return httpError(503, 'Service Unavailable', message, { 'retry-after': '5' })
}
