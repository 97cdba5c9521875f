import { httpError } from '../errors.ts'

/** Runs at most a few pieces of heavy work at a time. */
export type WorkQueue = <T>(work: () => Promise<T>) => Promise<T>

/** Throws 503 with `retry-after` when `longest` callers are waiting already. */
export function workQueue(atOnce: number, longest: number): WorkQueue {
  const waiting: (() => void)[] = []
  let running = 0
  return async (work) => {
    if (waiting.length >= longest) {
      throw httpError(503, 'Service Unavailable', 'Too many images are being rendered; try again', {
        'retry-after': '2',
      })
    }
    if (running >= atOnce) await new Promise<void>((resolve) => waiting.push(resolve))
    else running += 1
    try {
      return await work()
    } finally {
      const next = waiting.shift()
      if (next) next()
      else running -= 1
    }
  }
}
