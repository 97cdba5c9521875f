'use client'

import dynamic from 'next/dynamic'

/**
 * The bundler puts whatever client code a layout could render into files that every visitor gets. Behind `dynamic`,
 * the parts of a preview are files of their own, and only these few lines are among the shared ones.
 */
export const DraftBar = dynamic(async () => (await import('./draft-bar.tsx')).DraftBar)

export const PreviewOverlays = dynamic(async () => (await import('./preview-overlays.client.tsx')).PreviewOverlays, {
  ssr: false,
})

export const LiveRefresh = dynamic(async () => (await import('./live-refresh.client.tsx')).LiveRefresh, { ssr: false })
