import { atomFeed } from './atom.ts'
import type { FeedChannel } from './feed.ts'
import { jsonFeed } from './json-feed.ts'
import { rssFeed } from './rss.ts'

/** The forms that a feed comes in, by the name of the file. */
export const feedFormats = {
  'rss.xml': { title: 'RSS', mediaType: 'application/rss+xml', write: rssFeed },
  'atom.xml': { title: 'Atom', mediaType: 'application/atom+xml', write: atomFeed },
  'feed.json': { title: 'JSON Feed', mediaType: 'application/feed+json', write: jsonFeed },
} as const satisfies Readonly<
  Record<string, { title: string; mediaType: string; write: (channel: FeedChannel) => string }>
>

export type FeedFile = keyof typeof feedFormats

export const feedFiles = ['rss.xml', 'atom.xml', 'feed.json'] as const satisfies readonly FeedFile[]

/** The form that a file's name asks for; `null` for any other name. */
export function feedFileOf(name: string): FeedFile | null {
  return feedFiles.find((file) => file === name) ?? null
}
