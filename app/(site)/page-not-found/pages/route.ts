import { siteLanguage } from '#lib/language/site-language.ts'
import { pageTitles } from '#sanity/content/search/search.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../../site-frame.ts'

export const dynamic = 'force-static'

/** Path and title of every public page: what `npm start` looks through for those whose address leads nowhere. */
export async function GET(): Promise<Response> {
  const [frame, pages] = await Promise.all([loadFrame(publishedView), load(pageTitles, {}, publishedView)])
  const heading = siteLanguage(frame.language, frame).words.missing.nearest
  return Response.json({ heading, pages }, { headers: { 'x-robots-tag': 'noindex' } })
}
