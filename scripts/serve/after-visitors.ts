/** Milliseconds after a change in which nothing is done but what visitors ask for; then each look whether it still is. */
const first = 150
const pause = 50
/** Milliseconds that anything waits at most. */
const longest = 1_000

/**
 * Puts `work` off until visitors have the pages that they ask for right after a change: one thread makes everything, and
 * nobody waits for this.
 *
 * @returns to be called at each change; several in a row are followed by one `work`
 */
export function afterVisitors(isMakingPages: () => boolean, work: () => void): () => void {
  let since: number | null = null
  const look = () => {
    if (since !== null && isMakingPages() && Date.now() - since < longest) {
      setTimeout(look, pause).unref()
      return
    }
    since = null
    work()
  }
  return () => {
    if (since !== null) return
    since = Date.now()
    setTimeout(look, first).unref()
  }
}
