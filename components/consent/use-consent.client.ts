'use client'

import { createContext, useContext, useSyncExternalStore } from 'react'
import type { EventProperties } from '#lib/analytics/adapter.ts'
import type { ConsentEngine } from '#lib/consent/consent-engine.ts'
import { unanswered, type ConsentState } from '#lib/consent/consent-state.ts'
import type { Purpose } from '#lib/consent/policy.ts'
import type { ConsentRuntime } from './consent-runtime.ts'

export const ConsentContext = createContext<ConsentRuntime | null>(null)

export interface Consent {
  readonly state: ConsentState
  /** `false` on the server and before a yes. */
  allows(purpose: Purpose): boolean
  /** Takes the visitor's explicit choice; purposes that are left out are refused. */
  choose(granted: readonly Purpose[]): void
  /** Reports to the analytics services, if there is a yes; forgets otherwise. */
  readonly event: (name: string, properties?: EventProperties) => void
}

const serverState = () => unanswered
const forget = () => {}
const closedEngine: ConsentEngine = {
  state: serverState,
  choose: () => {},
  refresh: () => {},
  subscribe: () => () => {},
}

/** Outside a `ConsentProvider` nothing is allowed. */
export function useConsent(): Consent {
  const runtime = useContext(ConsentContext)
  const engine = runtime?.engine ?? closedEngine
  const state = useSyncExternalStore(engine.subscribe, engine.state, serverState)
  return {
    state,
    allows: (purpose) => state.granted.includes(purpose),
    choose: (granted) => engine.choose(granted),
    event: runtime?.event ?? forget,
  }
}
