import { englishWords } from './en.ts'
import { spanishWords } from './es.ts'
import type { WordTools } from './plural-forms.ts'
import type { Words } from './words.ts'

/** Every language of the interface under its ISO 639-1 code. A new one is a file beside these, and a line here. */
export const languages = {
  en: englishWords,
  es: spanishWords,
} as const satisfies Readonly<Record<string, (tools: WordTools) => Words>>

export type LanguageCode = keyof typeof languages

export const languageCodes = ['en', 'es'] as const satisfies readonly LanguageCode[]

/** What a language calls itself, with a capital: `English`, `Español`. */
export function languageName(code: LanguageCode): string {
  const name = new Intl.DisplayNames([code], { type: 'language' }).of(code) ?? code
  return name.slice(0, 1).toLocaleUpperCase(code) + name.slice(1)
}
