'use client'

import { useEffect, useState, type ReactNode } from 'react'
import type { AnalyticsConfiguration } from '#lib/analytics/configuration.ts'
import type { Purpose } from '#lib/consent/policy.ts'
import { createConsentRuntime } from './consent-runtime.ts'
import { listenToDocument } from './document-events.ts'
import { followAddress } from './follow-address.ts'
import { ConsentContext } from './use-consent.client.ts'

interface ConsentProviderProps {
  readonly version: number
  readonly purposes: readonly Purpose[]
  readonly untilObjection?: readonly Purpose[] | undefined
  readonly analytics: readonly AnalyticsConfiguration[]
  /** Read out by screen readers when a choice was made. */
  readonly savedNotice: string
  readonly children: ReactNode
}

/** Wraps everything in `<body>`: acts on the visitor's choice, and hands it to `useConsent()`. */
export function ConsentProvider({ analytics, savedNotice, children, ...policy }: ConsentProviderProps) {
  const [runtime] = useState(() => createConsentRuntime(policy, analytics))
  const [choices, setChoices] = useState(0)
  useEffect(() => {
    const stopFollowing = followAddress(runtime.navigated)
    const disconnect = runtime.connect()
    const stopListening = listenToDocument(runtime, () => setChoices((before) => before + 1))
    return () => {
      stopListening()
      disconnect()
      stopFollowing()
    }
  }, [runtime])
  return (
    <ConsentContext value={runtime}>
      {children}
      <output className="visually-hidden">{announcement(choices, savedNotice)}</output>
    </ConsentContext>
  )
}

/** Screen readers read out what has changed only, so every other time an invisible space is different. */
function announcement(choices: number, notice: string): string {
  if (choices === 0) return ''
  return choices % 2 === 0 ? `${notice}\u00A0` : notice
}
