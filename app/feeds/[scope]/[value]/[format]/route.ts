import { feedFileOf } from '#lib/feeds/formats.ts'
import { feedAnswer, feedScope, missingFeed } from '../../../feed-answer.ts'

interface FeedContext {
  readonly params: Promise<{ readonly scope: string; readonly value: string; readonly format: string }>
}

export const dynamic = 'force-static'

/** Made when somebody first asks for it. */
export const generateStaticParams = () => []

/** `/feeds/topic/iron/rss.xml`, `/feeds/kind/award/atom.xml`: the newest stories of one topic or kind. */
export async function GET(_request: Request, { params }: FeedContext): Promise<Response> {
  const { scope: by, value, format } = await params
  const file = feedFileOf(format)
  const scope = feedScope(by, value)
  if (!file || !scope) return missingFeed()
  return feedAnswer(file, scope, `/feeds/${by}/${encodeURIComponent(value)}/${file}`)
}
