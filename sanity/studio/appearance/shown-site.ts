import { z } from 'zod'
import { interfaceLanguage } from '#sanity/content/shared/language.shape.ts'
import { optionalPlain, optionalText } from '#sanity/content/shared/text.shape.ts'

/** The site as search engines and shared links name it; the settings may be half written. */
export const shownSite = z.object({
  name: z
    .string()
    .nullish()
    .transform((name) => name || 'Name of the group'),
  shortName: optionalText,
  url: z
    .string()
    .nullish()
    .transform((url) => (url && URL.canParse(url) ? url : 'https://example.org')),
  description: optionalText,
  language: interfaceLanguage,
  locale: z
    .string()
    .nullish()
    .transform((locale) => locale || 'en-GB'),
  timezone: z
    .string()
    .nullish()
    .transform((zone) => zone || 'UTC'),
  accentColour: optionalPlain,
})

export type ShownSite = z.output<typeof shownSite>

export const shownSiteQuery = `*[_id == "siteSettings"][0]{
  name, shortName, url, description, language, locale, timezone, accentColour
}`
