import { useState } from 'react'
import { useClient, type DocumentActionComponent, type SanityClient } from 'sanity'
import { z } from 'zod'
import { apiVersion } from '#sanity/env.ts'
import { writeRedirects } from '#sanity/redirects/write-redirects.ts'
import { documentPathQuery } from '../document-path.ts'
import { whenRemoved } from './when-removed.ts'
import { OfferRedirect } from './offer-redirect.tsx'

/** Deletes or unpublishes as `remove` does, after asking where readers of the page shall get to. */
export function removeWithRedirect(remove: DocumentActionComponent): DocumentActionComponent {
  const RemoveWithRedirect: DocumentActionComponent = (props) => {
    const description = remove(props)
    const client = useClient({ apiVersion })
    const [path, setPath] = useState<string | null>(null)
    if (!description || !props.published) return description

    const ask = async () => {
      // Without an answer nothing can be deleted either, which Studio's own dialog tells.
      const found = await publicPath(client, props.id).catch(() => null)
      if (found === null) description.onHandle?.()
      else setPath(found)
    }
    const asking = { ...description, onHandle: () => void ask() }
    if (path === null) return asking

    const goOn = (target: string | null) => {
      setPath(null)
      if (target !== null) whenRemoved(client, props.id, () => writeRedirects(client, [{ from: path, to: target }]))
      description.onHandle?.()
    }
    return {
      ...asking,
      dialog: {
        type: 'dialog',
        header: 'Links to this page',
        content: <OfferRedirect path={path} onDecide={goOn} />,
        onClose: () => setPath(null),
      },
    }
  }
  if (remove.action) RemoveWithRedirect.action = remove.action
  RemoveWithRedirect.displayName = 'RemoveWithRedirect'
  return RemoveWithRedirect
}

/** Path at which a document stands on the site; null when it has no page there. */
async function publicPath(client: SanityClient, id: string): Promise<string | null> {
  const answer = await client.fetch<unknown>(documentPathQuery, { id }, { perspective: 'published' })
  return z.string().nullable().parse(answer)
}
