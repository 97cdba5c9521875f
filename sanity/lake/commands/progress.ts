/** Tells how far a long operation is, on standard error, so that standard output stays what was asked for. */
export interface Progress {
  /** Counts one more item as done, or several. */
  step(items?: number): void
  /** Ends the line. */
  done(): void
}

const terminalEvery = 200
const logEvery = 10_000

/**
 * In a terminal one line that is written over; in a log a line now and then. Nothing is said of what is quickly done.
 *
 * @param total number of items, or null when it is not known beforehand
 */
export function startProgress(what: string, total: number | null): Progress {
  const { stderr } = process
  const every = stderr.isTTY ? terminalEvery : logEvery
  let count = 0
  let last = Date.now()
  let said = false
  const say = () => {
    const share = total === null ? `${Math.ceil(count)}` : `${Math.ceil(count)} of ${total}`
    stderr.write(stderr.isTTY ? `\r${what}: ${share}\u001B[K` : `${what}: ${share}\n`)
    last = Date.now()
    said = true
  }
  return {
    step(items = 1) {
      count += items
      if (Date.now() - last >= every) say()
    },
    done() {
      if (!said) return
      say()
      if (stderr.isTTY) stderr.write('\n')
    },
  }
}
