import { choiceAmong, consentCookieName, type StoredChoice } from './consent-cookie.ts'
import { cookieNames, type Reach } from './erase-traces.ts'
import { clockTolerance, consentLifetime, type ConsentPolicy, type Purpose } from './policy.ts'

/**
 * - `unanswered`: ask; nothing is granted, save what the policy lets run until an objection.
 * - `refused-by-signal`: the browser sent Global Privacy Control, which counts as a no; do not ask.
 * - `answered`: the visitor chose, and the choice holds.
 */
export interface ConsentState {
  readonly kind: 'unanswered' | 'refused-by-signal' | 'answered'
  readonly granted: readonly Purpose[]
}

export interface ConsentEvidence {
  /** A cookie header, or `document.cookie`. */
  readonly cookies: string
  /** `navigator.globalPrivacyControl`. */
  readonly privacySignal: boolean
  /** Milliseconds since 1970. */
  readonly now: number
}

/** Decides what a visitor has agreed to. Without `untilObjection`, only a choice that holds grants anything. */
export function consentState(evidence: ConsentEvidence, policy: ConsentPolicy): ConsentState {
  const choice = choiceAmong(evidence.cookies)
  if (choice && choiceHolds(choice, policy, evidence.now)) {
    return { kind: 'answered', granted: policy.purposes.filter((purpose) => choice.granted.includes(purpose)) }
  }
  if (evidence.privacySignal) return { kind: 'refused-by-signal', granted: [] }
  return { kind: 'unanswered', granted: policy.purposes.filter((purpose) => policy.untilObjection?.includes(purpose)) }
}

function choiceHolds(choice: StoredChoice, policy: ConsentPolicy, now: number): boolean {
  const age = now - choice.decidedAt
  return (
    choice.version >= policy.version &&
    age < consentLifetime &&
    age >= -clockTolerance &&
    policy.purposes.every((purpose) => choice.asked.includes(purpose))
  )
}

/** The value of `<html data-consent>`: `unanswered`, `denied`, or the granted purposes divided by spaces. */
export function consentAttribute(state: ConsentState): string {
  if (state.kind === 'unanswered') return 'unanswered'
  return state.granted.join(' ') || 'denied'
}

/** Purposes that `before` granted and `after` does not. */
export function withdrawn(before: ConsentState, after: ConsentState): readonly Purpose[] {
  return before.granted.filter((purpose) => !after.granted.includes(purpose))
}

/**
 * How far what services have left behind is erased while nothing is granted. After a no, and where a choice no longer
 * holds, everywhere: a service may have written while the page of the withdrawal was closing. From a visitor who has not
 * answered, only what is this host's own: a cookie of a domain above may be a neighbouring site's, with consent there.
 */
export function reachOfErasure(state: ConsentState, { cookies }: ConsentEvidence): Reach {
  const hasChosen = state.kind !== 'unanswered' || cookieNames(cookies).includes(consentCookieName)
  return hasChosen ? 'domains above' : 'host'
}
