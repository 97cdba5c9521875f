import type { JsonValue } from '../document.ts'
import { httpError } from '../errors.ts'

/** Characters that an answer may have as JSON, about. */
const longestAnswer = 100_000_000

/**
 * Refuses an answer that is too long to be written down, before it is: a few attributes that show each other several
 * times over make one of any length.
 *
 * @throws LakeError 422
 */
export function assertAnswerSize(value: JsonValue): void {
  if (lengthOf(value, longestAnswer) > longestAnswer) throw tooLong()
}

export function tooLong() {
  return httpError(
    422,
    'Unprocessable Entity',
    `The answer has more than ${longestAnswer / 1_000_000} MB. Ask for less of it, with a slice such as [0...1000], or export the dataset.`,
  )
}

/** Length as JSON, escapes left out; stops counting above `limit`. */
function lengthOf(value: JsonValue, limit: number): number {
  if (typeof value === 'string') return value.length + 2
  if (typeof value !== 'object' || value === null) return 5
  let length = 2
  if (Array.isArray(value)) {
    for (const item of value) {
      length += 1 + lengthOf(item, limit - length)
      if (length > limit) break
    }
    return length
  }
  for (const name in value) {
    length += name.length + 4 + lengthOf(value[name] ?? null, limit - length)
    if (length > limit) break
  }
  return length
}
