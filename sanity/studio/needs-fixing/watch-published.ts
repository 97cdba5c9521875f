import { isPublishedId, type SanityClient } from 'sanity'

/** Changes that come within this time are told together. */
const gatherMs = 500

/**
 * Tells the ids of published documents that change or go away, a few at a time.
 *
 * @returns stops it
 */
export function watchPublished(
  client: SanityClient,
  types: readonly string[],
  onChange: (ids: readonly string[]) => void,
): () => void {
  const waiting = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  const tell = () => {
    const ids = [...waiting]
    waiting.clear()
    onChange(ids)
  }
  const subscription = client
    .listen('*[_type in $types]', { types }, { events: ['mutation'], includeResult: false, visibility: 'query' })
    .subscribe({
      next: (event) => {
        if (event.type !== 'mutation' || !isPublishedId(event.documentId)) return
        waiting.add(event.documentId)
        clearTimeout(timer)
        timer = setTimeout(tell, gatherMs)
      },
      // The list was right when it was made; “Check again” makes it anew.
      error: () => {},
    })
  return () => {
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}
