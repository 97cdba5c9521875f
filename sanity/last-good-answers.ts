/** How many answers are kept; an answer of this site is a few kilobytes. */
const capacity = 2_000

declare global {
  var labwireLastGoodAnswers: Map<string, unknown> | undefined
}

/**
 * The last answer that the lake gave to each query, kept in memory so that a page that was served before can be
 * served while the lake is away. On `globalThis`, because Next gives each route a copy of its modules.
 */
function answers(): Map<string, unknown> {
  globalThis.labwireLastGoodAnswers ??= new Map()
  return globalThis.labwireLastGoodAnswers
}

export function rememberAnswer(key: string, answer: unknown): void {
  const kept = answers()
  kept.delete(key)
  kept.set(key, answer)
  if (kept.size <= capacity) return
  for (const oldest of kept.keys()) {
    kept.delete(oldest)
    return
  }
}

/** The last good answer to `key`, wrapped because an answer can be null; undefined when there is none. */
export function recallAnswer(key: string): { answer: unknown } | undefined {
  const kept = answers()
  return kept.has(key) ? { answer: kept.get(key) } : undefined
}
