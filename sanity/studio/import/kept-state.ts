import { useSyncExternalStore } from 'react'

/** State that stays when the component that shows it goes. */
export interface KeptState<Value> {
  readonly value: () => Value
  readonly change: (update: (now: Value) => Value) => void
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: () => void) => () => void
}

export function keptState<Value>(initial: Value): KeptState<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    value: () => current,
    change(update) {
      current = update(current)
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The present value; the component is drawn again when it changes. */
export function useKept<Value>({ subscribe, value }: KeptState<Value>): Value {
  return useSyncExternalStore(subscribe, value)
}
