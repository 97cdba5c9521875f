import { languageCodes } from '#lib/language/languages.ts'
import { oneOf } from './text.shape.ts'

/** Language of the interface; English until another is chosen. */
export const interfaceLanguage = oneOf(languageCodes)
  .nullish()
  .transform((code) => code ?? 'en')
