'use client'

import { lazy, Suspense } from 'react'

/** Fetched only when it is needed: every page would otherwise carry the words of a fault in every language. */
const Fault = lazy(async () => ({ default: (await import('#components/layout/fault.client.tsx')).Fault }))

/** Shown when a page could not be made. The menu above it still works. */
export default function SiteError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <Suspense>
      <Fault again={reset} />
    </Suspense>
  )
}
