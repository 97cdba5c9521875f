'use client'

import { VisualEditing, type VisualEditingProps } from 'next-sanity/visual-editing/client-component'
import { useRouter } from 'next/navigation'
import { useEffect } from 'react'
import { followTyping } from './follow-typing.ts'
import { useLiveRefresh } from './use-live-refresh.client.ts'

/** Click-to-edit overlays, and the connection to Studio's Presentation tool when it frames this page. */
export function PreviewOverlays({ shows }: { shows: 'drafts' | 'published' }) {
  const router = useRouter()
  // After the overlays: Studio gives them three seconds to connect, and edits are caught up with.
  useLiveRefresh()

  useEffect(() => {
    document.documentElement.toggleAttribute('data-in-presentation', window.parent !== window)
  }, [])

  useEffect(() => (shows === 'drafts' ? followTyping(document) : undefined), [shows])

  const follow: NonNullable<VisualEditingProps['onPerspectiveChange']> = (perspective) => {
    const wanted = perspective === 'published' ? 'published' : 'drafts'
    if (wanted === shows) return
    void choosePerspective(wanted).then(() => router.refresh())
  }

  return (
    <VisualEditing
      onPerspectiveChange={follow}
      refresh={({ source }) => refreshWhenAsked(source, () => router.refresh())}
    />
  )
}

/** Edits already arrive as live changes; only the editor's own "Refresh" is left to do here. */
function refreshWhenAsked(source: 'manual' | 'mutation', refresh: () => void): false | Promise<void> {
  if (source === 'mutation') return false
  refresh()
  return Promise.resolve()
}

async function choosePerspective(perspective: 'drafts' | 'published'): Promise<void> {
  await fetch('/api/draft-mode/perspective', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ perspective }),
  })
}
