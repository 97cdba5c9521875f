'use client'

import { useEffect } from 'react'
import { useConsent } from './use-consent.client.ts'

interface PageEventProps {
  /** E.g. `Not found`, `Search without result`. */
  readonly name: string
  readonly detail?: string
}

/**
 * Reports that a page was shown in some state, to visitors' analytics if there is a yes. For a press of a button or
 * link, put `data-analytics-event="Cite"` and `data-analytics-detail="bibtex"` on it instead: that needs no component.
 */
export function PageEvent({ name, detail = '' }: PageEventProps) {
  const { event } = useConsent()
  useEffect(() => event(name, detail ? { detail } : {}), [event, name, detail])
  return null
}
