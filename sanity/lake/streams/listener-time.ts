/** The time that listeners may take to decide about documents: a commit waits for all of them. */
export interface ListenerTime {
  /** Milliseconds for the next decision. */
  limit(): number
  took(milliseconds: number): void
}

/** Milliseconds for one decision. */
const longest = 250
/** Milliseconds that those who are not signed in share at once, and how fast they come back. */
const burst = 1_000
const perSecond = 100
/** A decision is free, and can always be made, that takes no longer. */
const free = 5

export const ownTime: ListenerTime = { limit: () => longest, took: () => {} }

/** Time for all listeners together, so that no more of it is lost however many there are. */
export function sharedTime(now = () => performance.now()): ListenerTime {
  let left = burst
  let at = now()
  return {
    limit() {
      const present = now()
      left = Math.min(burst, left + ((present - at) / 1_000) * perSecond)
      at = present
      return Math.max(free, Math.min(longest, left))
    },
    took(milliseconds) {
      left -= Math.max(0, milliseconds - free)
    },
  }
}
