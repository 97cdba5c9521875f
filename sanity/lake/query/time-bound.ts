import { createContext, Script } from 'node:vm'

const box = { run: () => {} }
createContext(box)
const script = new Script('run()')

/** What took longer than it was given. Whatever it was about to change may be changed in part. */
export class TimedOut extends Error {
  override readonly name = 'TimedOut'
}

/**
 * Runs what looks at no clock by itself, and ends it in the middle when its time is up: even a regular expression that
 * would go on for longer than the universe. Costs about a tenth of a millisecond.
 *
 * @param milliseconds above 0
 * @throws TimedOut, and what `run` throws
 */
export function timeBound<Result>(milliseconds: number, run: () => Result): Result {
  const outer = box.run
  const done: { result: Result }[] = []
  box.run = () => void done.push({ result: run() })
  try {
    // The timer knows whole milliseconds, and may be part of one early: nothing is ended before its time.
    script.runInContext(box, { timeout: Math.ceil(milliseconds) + 1 })
  } catch (error) {
    throw isTimeout(error) ? new TimedOut(`Not done after ${Math.ceil(milliseconds)} ms`) : error
  } finally {
    box.run = outer
  }
  const [outcome] = done
  if (!outcome) throw new Error('A bounded run ended without an outcome')
  return outcome.result
}

function isTimeout(error: unknown): boolean {
  // The error is one of the other context, so it is no instance of this one's Error.
  return typeof error === 'object' && error !== null && 'code' in error && error.code === 'ERR_SCRIPT_EXECUTION_TIMEOUT'
}
