import { formatDate, formatDay, formatMonth, formatPartialDate, type PartialDate } from '#lib/dates/format-date.ts'
import { languages, type LanguageCode } from './languages.ts'
import { localeOf } from './locale-of.ts'
import { wordTools } from './plural-forms.ts'
import type { Words } from './words.ts'

/** The language of a site's interface: its words, and how it writes dates, numbers and lists. */
export interface SiteLanguage {
  readonly code: LanguageCode
  /** BCP 47, for `lang` and Intl. */
  readonly locale: string
  /** IANA name. */
  readonly timezone: string
  readonly words: Words
  /** `20 November 2026`, from an ISO 8601 instant. */
  readonly date: (instant: string) => string
  /** `November 2026`, from an ISO 8601 instant. */
  readonly month: (instant: string) => string
  /** `20 November 2026`, from a calendar day (YYYY-MM-DD), which belongs to no time zone. */
  readonly day: (day: string) => string
  /** As precise as the date is known. */
  readonly partialDate: (date: PartialDate) => string
  /** `12,345` */
  readonly number: (value: number) => string
  /** `iron, hepcidin and ferritin` */
  readonly list: (items: readonly string[]) => string
}

export interface Region {
  /** BCP 47; counts only when it belongs to the language. */
  readonly locale: string
  /** IANA name. */
  readonly timezone: string
}

const made = new Map<string, SiteLanguage>()

/** The language with a code, written as in a region; without one, as its speakers write it in general. */
export function siteLanguage(code: LanguageCode, region: Region = { locale: code, timezone: 'UTC' }): SiteLanguage {
  const style = { locale: localeOf(code, region.locale), timezone: region.timezone }
  const key = `${code} ${style.locale} ${style.timezone}`
  const language = made.get(key) ?? makeLanguage(code, style)
  made.set(key, language)
  return language
}

function makeLanguage(code: LanguageCode, style: Region): SiteLanguage {
  const { locale } = style
  const numbers = new Intl.NumberFormat(locale)
  const lists = new Intl.ListFormat(locale)
  return {
    code,
    ...style,
    words: languages[code](wordTools(locale)),
    date: (instant) => formatDate(instant, style),
    month: (instant) => formatMonth(instant, style),
    day: (day) => formatDay(day, locale),
    partialDate: (date) => formatPartialDate(date, locale),
    number: (value) => numbers.format(value),
    list: (items) => lists.format(items),
  }
}
