'use client'

import { useState } from 'react'
import type { Purpose } from '#lib/consent/policy.ts'
import { useConsent } from './use-consent.client.ts'

/** A box that shows the current choice for one purpose, until the visitor ticks it otherwise. Off without a choice. */
export function PurposeToggle({ purpose, id }: { readonly purpose: Purpose; readonly id: string }) {
  const { state } = useConsent()
  const [draft, setDraft] = useState<{ readonly on: boolean; readonly madeIn: typeof state } | null>(null)
  const on = draft?.madeIn === state ? draft.on : state.granted.includes(purpose)
  return (
    <input
      type="checkbox"
      name="purpose"
      value={purpose}
      id={id}
      checked={on}
      onChange={(event) => setDraft({ on: event.target.checked, madeIn: state })}
    />
  )
}
