import type { SanityClient } from '@sanity/client'

/** The lake that is running at this moment, as a client with an account of its own sees it. */
export interface Running {
  readonly client: SanityClient
  readonly url: string
}

/**
 * Something that writes until the lake is gone, keeps its own record of what was acknowledged, and afterwards holds
 * the lake to it.
 */
export interface Work {
  readonly name: string
  /** Writes once; remembers it when, and only when, the answer came. @throws when the lake is gone */
  step(lake: Running): Promise<void>
  /** What is wrong, in words; null when all that was acknowledged is there and nothing is torn. */
  fault(lake: Running): Promise<string | null>
  /** How many writes were acknowledged so far. */
  acknowledged(): number
}

/** Repeats a work until the lake is gone. */
export async function workUntilGone(work: Work, lake: Running): Promise<void> {
  try {
    for (;;) await work.step(lake)
  } catch {
    // The lake was killed; what was acknowledged before is on record.
  }
}
