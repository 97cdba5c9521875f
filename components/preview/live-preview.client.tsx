'use client'

import { lazy } from 'react'
import { useLiveRefresh } from './use-live-refresh.client.ts'

const PreviewOverlays = lazy(async () => ({
  default: (await import('./preview-overlays.client.tsx')).PreviewOverlays,
}))

export interface LivePreviewProps {
  /** For team members; null for whoever only reads, whose page follows edits and no more. */
  readonly overlays: { readonly shows: 'drafts' | 'published' } | null
}

/** Follows edits; for team members with overlays that lead to each field. */
export function LivePreview({ overlays }: LivePreviewProps) {
  return overlays ? <PreviewOverlays {...overlays} /> : <FollowedPage />
}

function FollowedPage() {
  useLiveRefresh()
  return null
}
