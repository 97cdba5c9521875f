/** A feed, whatever the form that it is written in. */
export interface FeedChannel {
  readonly title: string
  readonly description: string
  /** Absolute address of the page that the feed belongs to. */
  readonly link: string
  /** Absolute address of the feed. */
  readonly self: string
  /** BCP 47. */
  readonly language: string
  /** Absolute addresses of a small square picture and of the site's logo, where there are any. */
  readonly icon: string | null
  /** Who publishes it. */
  readonly publisher: string
  readonly items: readonly FeedItem[]
}

export interface FeedItem {
  /** `{host}:{document id}`: stays the same when the address or the title changes. */
  readonly id: string
  readonly title: string
  readonly link: string
  readonly summary: string
  /** The whole story, with absolute addresses. */
  readonly html: string
  /** ISO 8601. */
  readonly publishedAt: string
  /** Of the last change that a reader should hear of; ISO 8601. */
  readonly updatedAt: string
  readonly authors: readonly FeedAuthor[]
  readonly categories: readonly string[]
  readonly image: FeedImage | null
}

export interface FeedAuthor {
  readonly name: string
  readonly url: string | null
}

export interface FeedImage {
  /** Absolute address. */
  readonly url: string
  readonly alt: string
}

/** The last change in a feed; `null` for an empty one. ISO 8601, UTC. */
export function lastChange(items: readonly FeedItem[]): string | null {
  const newest = Math.max(...items.map(({ updatedAt }) => Date.parse(updatedAt)))
  return Number.isFinite(newest) ? new Date(newest).toISOString() : null
}

/** RFC 3339 in UTC, whatever zone an instant was written in. */
export function utc(instant: string): string {
  return new Date(instant).toISOString()
}
