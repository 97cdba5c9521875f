import { everyStory, feedAnswer } from '../feeds/feed-answer.ts'

export const dynamic = 'force-static'

/** The newest stories for feed readers. */
export function GET(): Promise<Response> {
  return feedAnswer('rss.xml', everyStory, '/rss.xml')
}
