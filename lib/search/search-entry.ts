/** One thing that can be found, as text. Fields stand in the order of their weight. */
export interface SearchEntry<Facts> {
  readonly id: string
  /** Path of its page. */
  readonly path: string
  readonly title: string
  /** People's names, one after the other. */
  readonly names: string
  /** Titles of topics. */
  readonly topics: string
  /** Keywords, venue, identifiers. */
  readonly terms: string
  /** A sentence or two; what a result shows unless the words stand elsewhere. */
  readonly summary: string
  readonly body: string
  /** What a result says about it besides, and what results are divided by; not searched. */
  readonly facts: Facts
}

/** Fields that are searched, with their weights: a word in a title says more than one in a body. */
export const fieldWeights = { title: 7, names: 4, topics: 2.5, terms: 2, summary: 1.6, body: 1 } as const

export type SearchField = keyof typeof fieldWeights
