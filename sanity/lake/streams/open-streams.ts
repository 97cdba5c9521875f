import type { Lake } from '../lake.ts'

const streams = new WeakMap<Lake, Set<() => void>>()

/** Event streams never end by themselves: each one is noted here, so that a server that stops can end them. */
export const openStreams = {
  /** @returns what takes the stream off the list again. */
  add(lake: Lake, close: () => void): () => void {
    const known = streams.get(lake) ?? new Set()
    streams.set(lake, known)
    known.add(close)
    return () => known.delete(close)
  },

  closeAll(lake: Lake): void {
    for (const close of streams.get(lake) ?? []) close()
  },
}
