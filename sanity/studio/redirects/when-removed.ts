import type { SanityClient } from 'sanity'

/** An editor who has not confirmed by then has thought better of it. */
const patienceMs = 10 * 60 * 1000

/**
 * Calls `act` once when the published document `id` goes away. It is listened for rather than done at once, because
 * Studio's own dialog, in which the editor can still change their mind, tells nobody how it ended.
 */
export function whenRemoved(client: SanityClient, id: string, act: () => Promise<void>): void {
  const subscription = client
    .listen('*[_id == $id]', { id }, { events: ['mutation'], includeResult: false, visibility: 'query' })
    .subscribe({
      next: (event) => {
        if (event.type !== 'mutation' || event.transition !== 'disappear') return
        end()
        act().catch((fault: unknown) => console.error('The redirect could not be written.', fault))
      },
      error: () => end(),
    })
  const timer = setTimeout(() => end(), patienceMs)
  const end = () => {
    clearTimeout(timer)
    subscription.unsubscribe()
  }
}
