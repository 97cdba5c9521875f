import { useCallback, useEffect, useState } from 'react'
import { useClient } from 'sanity'
import { apiVersion } from '#sanity/env.ts'
import { useAttempt } from '../use-attempt.ts'
import { findAssets, type MediaFilter, type MediaPage } from './media-store.ts'

/** Pictures that are shown at first, and that each “Show more” adds. */
const step = 48

interface Media {
  /** Null until the first answer. */
  readonly page: MediaPage | null
  readonly problem: string | null
  readonly showMore: () => void
  /** Does something with the lake, and shows what went wrong if it fails. */
  readonly attempt: (act: () => Promise<unknown>) => Promise<void>
}

/** The pictures of the lake that fit a filter, kept up to date while they are looked at. */
export function useMedia(filter: MediaFilter): Media {
  const client = useClient({ apiVersion })
  const [page, setPage] = useState<MediaPage | null>(null)
  const { problem, attempt } = useAttempt()
  const [end, setEnd] = useState(step)
  const { words, unusedOnly } = filter

  useEffect(() => {
    let isCurrent = true
    const read = () =>
      void attempt(async () => {
        const found = await findAssets(client, { words, unusedOnly }, end)
        if (isCurrent) setPage(found)
      })
    read()
    const subscription = client
      .listen('*[_type == "sanity.imageAsset"]', {}, { visibility: 'query', includeResult: false })
      .subscribe({ next: read, error: () => {} })
    return () => {
      isCurrent = false
      subscription.unsubscribe()
    }
  }, [attempt, client, words, unusedOnly, end])

  return { page, problem, attempt, showMore: useCallback(() => setEnd((count) => count + step), []) }
}
