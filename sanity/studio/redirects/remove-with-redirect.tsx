import { useState } from 'react'
import { useClient, type DocumentActionComponent } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { writeRedirects } from '#sanity/redirects/write-redirects.ts'
import { folderTypes, pathInFolder } from '../document-path.ts'
import { whenRemoved } from './when-removed.ts'
import { OfferRedirect } from './offer-redirect.tsx'
import { slugOf } from './slug-of.ts'

/** Deletes or unpublishes as `remove` does, after asking where readers of the page shall get to. */
export function removeWithRedirect(remove: DocumentActionComponent): DocumentActionComponent {
  const RemoveWithRedirect: DocumentActionComponent = (props) => {
    const description = remove(props)
    const client = useClient({ apiVersion })
    const [isAsking, setAsking] = useState(false)
    const type = folderTypes.find((known) => known === props.type)
    const slug = slugOf(props.published)
    if (!description || !type || !slug) return description

    const path = pathInFolder(type, slug)
    const goOn = (target: string | null) => {
      setAsking(false)
      if (target !== null) whenRemoved(client, props.id, () => writeRedirects(client, [{ from: path, to: target }]))
      description.onHandle?.()
    }
    const asking = { ...description, onHandle: () => setAsking(true) }
    if (!isAsking) return asking
    return {
      ...asking,
      dialog: {
        type: 'dialog',
        header: 'Links to this page',
        content: <OfferRedirect path={path} onDecide={goOn} />,
        onClose: () => setAsking(false),
      },
    }
  }
  if (remove.action) RemoveWithRedirect.action = remove.action
  RemoveWithRedirect.displayName = 'RemoveWithRedirect'
  return RemoveWithRedirect
}
