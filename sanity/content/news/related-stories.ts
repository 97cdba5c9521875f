/** As many as stand side by side; an editor may choose one more. */
const limit = 3
const longestChoice = 4

/**
 * Related stories of an article: what its editor chose, else the closest others.
 *
 * @param others the closest first; a story may stand there more than once
 */
export function relatedStories<Story extends { readonly _id: string }>(
  chosen: readonly Story[],
  others: readonly Story[],
): readonly Story[] {
  return chosen.length > 0 ? different(chosen).slice(0, longestChoice) : different(others).slice(0, limit)
}

function different<Story extends { readonly _id: string }>(stories: readonly Story[]): readonly Story[] {
  return [...new Map(stories.map((story) => [story._id, story])).values()]
}
