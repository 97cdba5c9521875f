import { onTestFinished } from 'vitest'

/** As much of an observable as is needed here. */
interface Subscribable<T> {
  subscribe(observer: { next(item: T): void; error(error: unknown): void }): { unsubscribe(): void }
}

export interface Collected<T> {
  readonly items: T[]
  readonly errors: unknown[]
  /** Waits until the predicate holds for what has come so far. Fails after five seconds with what there is. */
  until(holds: (items: T[]) => boolean): Promise<T[]>
  untilError(): Promise<unknown>
  stop(): void
}

/** Subscribes to an observable for as long as the test runs. */
export function collect<T>(source: Subscribable<T>): Collected<T> {
  const items: T[] = []
  const errors: unknown[] = []
  const waiting = new Set<() => void>()
  const wake = () => waiting.forEach((check) => check())
  const subscription = source.subscribe({
    next(item) {
      items.push(item)
      wake()
    },
    error(error: unknown) {
      errors.push(error)
      wake()
    },
  })
  const stop = () => subscription.unsubscribe()
  onTestFinished(stop)

  const wait = (holds: () => boolean) =>
    new Promise<void>((resolve, reject) => {
      const timeout = setTimeout(() => {
        waiting.delete(check)
        reject(new Error(`Waited in vain. So far: ${JSON.stringify(items)}; errors: ${errors.map(String).join()}`))
      }, 5_000)
      const check = () => {
        if (!holds()) return
        clearTimeout(timeout)
        waiting.delete(check)
        resolve()
      }
      waiting.add(check)
      check()
    })
  return {
    items,
    errors,
    until: async (holds) => {
      await wait(() => holds(items))
      return items
    },
    untilError: async () => {
      await wait(() => errors.length > 0)
      return errors[0]
    },
    stop,
  }
}
