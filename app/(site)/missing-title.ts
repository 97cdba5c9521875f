import { siteLanguage } from '#lib/language/site-language.ts'
import { currentView } from '#sanity/preview/current-view.ts'
import { loadFrame } from './site-frame.ts'

/** What a browser's tab says at an address that leads nowhere. */
export async function missingTitle(): Promise<string> {
  const frame = await loadFrame(await currentView())
  return siteLanguage(frame.language, frame).words.missing.title
}
