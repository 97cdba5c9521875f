import { useState } from 'react'
import { useCurrentUser, type DocumentActionComponent } from 'sanity'
import { highestRole } from '../access/roles.ts'
import { folderTypes } from '../document-path.ts'
import { DraftLinksDialog } from './draft-links-dialog.tsx'

const shareable: ReadonlySet<string> = new Set([...folderTypes, 'page'])

/** "Share draft link…": lets somebody without an account read this one draft. */
export const shareDraftAction: DocumentActionComponent = ({ id, type, version }) => {
  const [isOpen, setOpen] = useState(false)
  const isViewer = highestRole(useCurrentUser()?.roles ?? []) === 'viewer'
  if (!shareable.has(type) || version || isViewer) return null
  return {
    label: 'Share draft link…',
    title: 'Let somebody without an account read this draft',
    onHandle: () => setOpen(true),
    dialog: isOpen && {
      type: 'dialog',
      header: 'Draft links',
      content: <DraftLinksDialog documentId={id} documentType={type} />,
      onClose: () => setOpen(false),
    },
  }
}

shareDraftAction.displayName = 'ShareDraftAction'
