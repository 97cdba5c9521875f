import { locales, styles } from './bundled-styles.ts'
import { harvardStyle } from './styles/harvard.ts'
import { natureStyle } from './styles/nature.ts'

/** Styles that readers can choose from, in the order in which they are offered. */
export const citationStyleNames = ['apa', 'vancouver', 'harvard', 'nature'] as const

export type CitationStyleName = (typeof citationStyleNames)[number]

/** What a style is called, in every language. */
export const citationStyleTitles: Readonly<Record<CitationStyleName, string>> = {
  apa: 'APA',
  vancouver: 'Vancouver',
  harvard: 'Harvard',
  nature: 'Nature',
}

/** The CSL file of a style. */
export function cslStyle(name: CitationStyleName): string {
  switch (name) {
    case 'apa':
      return styles.apa
    case 'vancouver':
      return styles.vancouver
    case 'harvard':
      return harvardStyle
    case 'nature':
      return natureStyle
  }
}

const fallback = 'en-US'

/** The language of CSL's terms (“and”, “pp.”) nearest to a BCP 47 tag. */
export function cslLanguage(locale: string): string {
  const [wanted] = locale.split('-')
  return Object.keys(locales).find((language) => language.startsWith(`${wanted}-`)) ?? fallback
}

/** The CSL file of a language that `cslLanguage` gave; English for any other. */
export function cslLocale(language: string): string {
  return Object.entries(locales).find(([name]) => name === language)?.[1] ?? locales[fallback]
}
