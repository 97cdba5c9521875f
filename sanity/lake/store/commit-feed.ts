import type { LakeDocument } from '../document.ts'
import type { Commit, CommitFeed } from '../lake.ts'
import { rebuildCommits } from './revisions.ts'
import type { TransactionLog } from './transaction-log.ts'

/** Commits kept in memory for listeners that come back after a short break. */
const remembered = 1_000
/** Older changes that are rebuilt from the log; who is further behind must start again. */
const rebuildLimit = 5_000

/** Tells listeners of commits, in order, after they are on disk. */
export class Feed implements CommitFeed {
  readonly #log: TransactionLog
  readonly #current: (dataset: string, id: string) => LakeDocument | null
  readonly #listeners = new Set<(commit: Commit) => void>()
  readonly #recent: Commit[] = []
  #latest: number

  constructor(log: TransactionLog, current: (dataset: string, id: string) => LakeDocument | null) {
    this.#log = log
    this.#current = current
    this.#latest = log.latest()
  }

  get latest(): number {
    return this.#latest
  }

  subscribe(listener: (commit: Commit) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  since(sequence: number): Commit[] | null {
    if (sequence >= this.#latest) return []
    const oldest = this.#recent[0]?.sequence
    if (oldest !== undefined && oldest <= sequence + 1)
      return this.#recent.filter((commit) => commit.sequence > sequence)
    const changes = this.#log.after(sequence, rebuildLimit + 1)
    return changes.length > rebuildLimit ? null : rebuildCommits(changes, this.#current)
  }

  /** A listener that throws is a fault of its own: the commit stands and the others are told. */
  publish(commit: Commit): void {
    this.#latest = commit.sequence
    this.#recent.push(commit)
    if (this.#recent.length > remembered) this.#recent.shift()
    for (const listener of this.#listeners) {
      try {
        listener(commit)
      } catch (error) {
        console.error('A listener failed on a commit:', error)
      }
    }
  }
}
