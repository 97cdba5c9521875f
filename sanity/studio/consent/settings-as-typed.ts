import { z } from 'zod'
import { storedAnalytics } from '#lib/analytics/stored-settings.ts'
import type { ConsentSettings } from '#lib/consent/consent-setup.ts'
import { languageCodes, type LanguageCode } from '#lib/language/languages.ts'

const text = z
  .string()
  .nullish()
  .catch(null)
  .transform((value) => value ?? null)

const typedConsent = z
  .object({ heading: text, text, statisticsUntilObjection: z.boolean().nullish().catch(null) })
  .transform(({ statisticsUntilObjection, ...words }) => ({
    ...words,
    statisticsUntilObjection: statisticsUntilObjection === true,
  }))
  .nullable()
  .catch(null)

const typedLanguage = z.enum(languageCodes).catch('en')

/** The settings about consent in the middle of being typed: whatever is not there yet, or not right, is left out. */
export function consentAsTyped(consent: unknown, analytics: unknown): ConsentSettings {
  return { consent: typedConsent.parse(consent), analytics: storedAnalytics.parse(analytics) ?? null }
}

/** The language chosen for the site; English before one was. */
export function languageAsTyped(language: unknown): LanguageCode {
  return typedLanguage.parse(language)
}
