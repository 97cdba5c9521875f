/** Most related stories that an article shows. */
const limit = 4

/**
 * Related stories of an article: what its editor chose, else the closest others.
 *
 * @param others the closest first; a story may stand there more than once
 */
export function relatedStories<Story extends { readonly _id: string }>(
  chosen: readonly Story[],
  others: readonly Story[],
): readonly Story[] {
  const candidates = chosen.length > 0 ? chosen : others
  const byId = new Map(candidates.map((story) => [story._id, story]))
  return [...byId.values()].slice(0, limit)
}
