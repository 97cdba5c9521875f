/** Most related stories that an article shows. */
const limit = 4

/**
 * Related stories of an article: what its editor chose, else the closest ones, filled up with the newest. No story
 * comes twice.
 */
export function relatedStories<Story extends { readonly _id: string }>(
  chosen: readonly Story[],
  shared: readonly Story[],
  newest: readonly Story[],
): readonly Story[] {
  if (chosen.length > 0) return chosen.slice(0, limit)
  const byId = new Map([...newest, ...shared].map((story) => [story._id, story]))
  const order = new Set([...shared, ...newest].map((story) => story._id))
  return [...order].flatMap((id) => byId.get(id) ?? []).slice(0, limit)
}
