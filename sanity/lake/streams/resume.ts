import type { Commit, Lake } from '../lake.ts'

/** Further behind than this, starting again is cheaper than catching up. */
const maxBehind = 1_000

export interface Resumed {
  /** Transactions to tell again, oldest first. */
  readonly commits: readonly Commit[]
  /** The last document that was told of in the first of them; '' when all of it was. */
  readonly after: string
}

/** Position of a listener that has been told everything so far: `transaction#`. Undefined while there is nothing. */
export function currentPosition(lake: Lake, dataset: string): string | undefined {
  const [last] = lake.feed.since(lake.feed.latest - 1) ?? []
  return last?.dataset === dataset ? `${last.transactionId}#` : undefined
}

/**
 * What was missed since `position`, an event id as it was sent: `transaction#document`, or `transaction#` after a
 * whole transaction. Null when the position is unknown (another lake's, perhaps) or too far back.
 */
export function resumeFrom(lake: Lake, dataset: string, position: string): Resumed | null {
  const [transactionId = '', after = ''] = position.split('#')
  const sequence = lake.log.ofTransaction(dataset, transactionId)[0]?.sequence
  if (sequence === undefined || lake.feed.latest - sequence > maxBehind) return null
  const commits = lake.feed.since(sequence - 1)
  if (!commits) return null
  // `since` counts transactions of every dataset.
  const own = commits.filter((commit) => commit.dataset === dataset)
  return after === '' ? { commits: own.slice(1), after } : { commits: own, after }
}
