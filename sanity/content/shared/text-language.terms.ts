/** Languages that a text can be said to be in, where it is not the site's: values of `lang` and of CSL's `language`. */
export const textLanguages = [
  'en',
  'es',
  'ca',
  'de',
  'fr',
  'it',
  'la',
  'nl',
  'pl',
  'pt',
  'ru',
  'tr',
  'ar',
  'zh',
  'ja',
  'ko',
] as const

export type TextLanguage = (typeof textLanguages)[number]
