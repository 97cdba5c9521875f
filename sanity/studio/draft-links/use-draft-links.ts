import { useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { useAttempt } from '../use-attempt.ts'
import { draftLinksQuery, listDraftLinks, type ListedDraftLink } from './draft-link-store.ts'

interface DraftLinks {
  /** Null until the first answer. */
  readonly links: readonly ListedDraftLink[] | null
  /** What went wrong, in words for an editor; null when all is well. */
  readonly problem: string | null
  /** Does something with the links, and shows what went wrong if it fails. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}

/** The links of one document, or of all when it is null, kept up to date while they are looked at. */
export function useDraftLinks(documentId: string | null): DraftLinks {
  const client = useClient({ apiVersion })
  const [links, setLinks] = useState<readonly ListedDraftLink[] | null>(null)
  const { problem, attempt } = useAttempt()

  useEffect(() => {
    const read = () => void attempt(async () => setLinks(await listDraftLinks(client, documentId)))
    read()
    const changes = client.listen(draftLinksQuery, { documentId }, { visibility: 'query', includeResult: false })
    const subscription = changes.subscribe({ next: read, error: () => {} })
    return () => subscription.unsubscribe()
  }, [attempt, client, documentId])

  return { links, problem, attempt }
}
