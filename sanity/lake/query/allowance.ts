import { httpError, type LakeError } from '../errors.ts'

/** Items between two looks at the clock. */
const stride = 512
/** More than can be looked at in the time there is: it is not even begun. */
const hopeless = 2_000_000_000
/**
 * Places of arrays and objects, and texts in their measure, that a query may make. A text or an array that is doubled
 * thirty times would else fill any memory.
 */
const growthLimit = 20_000_000

/** The time and the memory that a query has. */
export class Allowance {
  readonly #end: number
  #looked = 0
  #nextLook = stride
  #grown = 0

  /** @param milliseconds from now */
  constructor(milliseconds: number) {
    this.#end = performance.now() + milliseconds
  }

  /** @throws LakeError 422 when the time is up */
  readonly tick = (steps = 1): void => {
    this.#looked += steps
    if (this.#looked < this.#nextLook) return
    this.#nextLook = this.#looked + stride
    if (steps > hopeless || performance.now() > this.#end) throw tooExpensive()
  }

  /** @throws LakeError 422 when there is no memory left, or no time */
  readonly grow = (places: number): void => {
    this.#grown += places
    if (this.#grown > growthLimit) throw tooExpensive()
    this.tick(places)
  }
}

export function tooExpensive(): LakeError {
  return httpError(
    422,
    'Unprocessable Entity',
    'The query reads or makes too much: it was given up. Narrow its filters or its subqueries.',
  )
}
