import type { TextLanguage } from './text-language.terms.ts'
import { titledList } from './titled-list.ts'

/** The languages as a list to choose from. */
export const textLanguageOptions = {
  list: titledList<TextLanguage>({
    en: 'English',
    es: 'Spanish',
    ca: 'Catalan',
    de: 'German',
    fr: 'French',
    it: 'Italian',
    la: 'Latin',
    nl: 'Dutch',
    pl: 'Polish',
    pt: 'Portuguese',
    ru: 'Russian',
    tr: 'Turkish',
    ar: 'Arabic',
    zh: 'Chinese',
    ja: 'Japanese',
    ko: 'Korean',
  }),
}
