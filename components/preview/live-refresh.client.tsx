'use client'

import { useLiveRefresh } from './use-live-refresh.client.ts'

/** Follows edits while somebody reads a draft by its link. */
export function LiveRefresh() {
  useLiveRefresh('/api/draft-mode/changes')
  return null
}
