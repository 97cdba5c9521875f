'use client'

import type { ReactNode } from 'react'
import type { Purpose } from '#lib/consent/policy.ts'
import { useConsent } from './use-consent.client.ts'

interface ConsentGateProps {
  readonly category: Purpose
  readonly children: ReactNode
  /** Stands in the static HTML, and wherever there is no yes. */
  readonly fallback?: ReactNode
}

/** Renders its children, scripts and embeds among them, only while the visitor agrees to the category. */
export function ConsentGate({ category, children, fallback = null }: ConsentGateProps) {
  return useConsent().allows(category) ? children : fallback
}
