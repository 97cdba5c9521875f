'use client'

import { lazy, Suspense, useSyncExternalStore } from 'react'
import type { LivePreviewProps } from './live-preview.client.tsx'

/**
 * The bundler puts whatever client code a layout could render into files that every visitor gets. Behind `lazy`, the
 * parts of a preview are files of their own, and only these few lines are among the shared ones: `next/dynamic` would
 * bring its own machinery to every visitor.
 */
const LivePreview = lazy(async () => ({ default: (await import('./live-preview.client.tsx')).LivePreview }))

/** What follows edits in a preview: nothing on the server, nor while React takes the page over. */
export function PreviewParts(props: LivePreviewProps) {
  const isRunning = useSyncExternalStore(
    neverChanges,
    () => true,
    () => false,
  )
  return (
    isRunning && (
      <Suspense>
        <LivePreview {...props} />
      </Suspense>
    )
  )
}

const neverChanges = () => () => {}
