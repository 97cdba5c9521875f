import { useCallback, useState } from 'react'
import { useClient, useCurrentUser, type DocumentActionComponent } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { pageTypes } from './document-path.ts'
import { previewAddress } from './preview-address.ts'
import { PreviewIcon } from './preview-icon.tsx'
import { faultWords } from './fault-words.ts'

/** "Open preview": shows the document on the site, drafts included, in a tab of its own. */
export const openPreviewAction: DocumentActionComponent = ({ id, type, version }) => {
  const client = useClient({ apiVersion })
  const user = useCurrentUser()
  const [isOpening, setOpening] = useState(false)
  const [problem, setProblem] = useState<string | null>(null)

  const open = useCallback(async () => {
    // The tab has to be opened while the click is handled: later, a browser would block it.
    const tab = window.open('about:blank', '_blank')
    setOpening(true)
    const { address, reason } = await addressOrReason(() => previewAddress(client, id, user?.id))
    setOpening(false)
    if (tab && address) {
      tab.opener = null
      tab.location.replace(address)
      return
    }
    tab?.close()
    setProblem(reason ?? 'Your browser blocked the new tab. Allow pop-ups for this site, then try again.')
  }, [client, id, user?.id])

  if (!pageTypes.includes(type) || version) return null
  return {
    icon: PreviewIcon,
    label: isOpening ? 'Opening preview…' : 'Open preview',
    title: 'See this document on the site, with unpublished edits, in a new tab',
    disabled: isOpening,
    onHandle: () => void open(),
    dialog: problem !== null && {
      type: 'dialog',
      header: 'The preview could not be opened',
      content: problem,
      onClose: () => setProblem(null),
    },
  }
}

openPreviewAction.displayName = 'OpenPreviewAction'

async function addressOrReason(find: () => Promise<string | null>): Promise<{ address?: string; reason?: string }> {
  try {
    const address = await find()
    return address ? { address } : { reason: 'It has no page on the site yet. Fill in its address, then try again.' }
  } catch (fault) {
    return { reason: faultWords(fault) }
  }
}
