import type { StoredChoice } from './consent-cookie.ts'
import { consentState, type ConsentEvidence, type ConsentState } from './consent-state.ts'
import type { ConsentPolicy, Purpose } from './policy.ts'

/** Told of every change; `before` and `after` differ in kind or in what is granted. */
export type ConsentListener = (after: ConsentState, before: ConsentState) => void

/** What the interface needs of a consent engine. Another engine can stand behind it. */
export interface ConsentEngine {
  /** The same object until something changes. */
  readonly state: () => ConsentState
  /** Takes a visitor's explicit choice; purposes that the policy does not ask about are left out. */
  readonly choose: (granted: readonly Purpose[]) => void
  /** Looks at the evidence again: another tab may have chosen, or the choice may have run out. */
  readonly refresh: () => void
  /** Returns what ends the subscription. */
  readonly subscribe: (listener: ConsentListener) => () => void
}

export interface ConsentSurroundings {
  evidence(): ConsentEvidence
  /** Keeps the choice, so that `evidence()` shows it from now on. */
  keep(choice: StoredChoice): void
}

export function createConsentEngine(policy: ConsentPolicy, surroundings: ConsentSurroundings): ConsentEngine {
  const listeners = new Set<ConsentListener>()
  let current = consentState(surroundings.evidence(), policy)

  const become = (after: ConsentState) => {
    const before = current
    if (sameState(before, after)) return
    current = after
    for (const listener of listeners) tell(listener, after, before)
  }

  return {
    state: () => current,
    choose(granted) {
      const agreed = policy.purposes.filter((purpose) => granted.includes(purpose))
      const decidedAt = surroundings.evidence().now
      surroundings.keep({ version: policy.version, decidedAt, asked: policy.purposes, granted: agreed })
      // The choice counts at once, also where the browser refuses to keep cookies.
      become({ kind: 'answered', granted: agreed })
    },
    refresh: () => become(consentState(surroundings.evidence(), policy)),
    subscribe(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** A no must reach everything that follows it, whatever goes wrong in one of them. */
function tell(listener: ConsentListener, after: ConsentState, before: ConsentState): void {
  try {
    listener(after, before)
  } catch (fault) {
    console.error(fault)
  }
}

function sameState(one: ConsentState, other: ConsentState): boolean {
  return one.kind === other.kind && one.granted.join() === other.granted.join()
}
