import type { SiteLanguage } from '#lib/language/site-language.ts'

/** The day a story appeared, for people and for machines. */
export function StoryDate({ instant, language }: { readonly instant: string; readonly language: SiteLanguage }) {
  return <time dateTime={instant}>{language.date(instant)}</time>
}
