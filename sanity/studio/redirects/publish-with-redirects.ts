import { useToast } from '@sanity/ui/toast'
import { useCallback, useState } from 'react'
import { useClient, type DocumentActionComponent } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { folderTypes } from '../document-path.ts'
import { keepOldAddresses } from './keep-old-addresses.ts'

const movable: ReadonlySet<string> = new Set([...folderTypes, 'page'])

/** Publishes as `publish` does; when the address of a published document changed, its old one leads to the new one. */
export function publishWithRedirects(publish: DocumentActionComponent): DocumentActionComponent {
  const PublishWithRedirects: DocumentActionComponent = (props) => {
    const description = publish(props)
    const client = useClient({ apiVersion })
    const toast = useToast()
    const [problem, setProblem] = useState<string | null>(null)
    const proceed = description?.onHandle

    const publishAfterMove = useCallback(async () => {
      try {
        const oldPath = await keepOldAddresses(client, props.id)
        if (oldPath) toast.push({ status: 'info', title: `Readers of ${oldPath} are now sent to the new address` })
      } catch (fault) {
        setProblem(fault instanceof Error ? fault.message : String(fault))
        return
      }
      proceed?.()
    }, [client, proceed, props.id, toast])

    if (!description || !movable.has(props.type) || !props.published || !props.draft) return description
    const acting = { ...description, onHandle: () => void publishAfterMove() }
    if (problem === null) return acting
    return {
      ...acting,
      dialog: {
        type: 'dialog',
        header: 'Not published yet',
        content: `Its address changed, and a redirect from the old one could not be written. ${problem}`,
        onClose: () => setProblem(null),
      },
    }
  }
  PublishWithRedirects.action = 'publish'
  PublishWithRedirects.displayName = 'PublishWithRedirects'
  return PublishWithRedirects
}
