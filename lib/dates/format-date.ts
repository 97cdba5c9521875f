/** How a site writes its dates: BCP 47 locale and IANA time zone. */
export interface DateStyle {
  readonly locale: string
  readonly timezone: string
}

/** `20 November 2026` in the site's language and time zone, from an ISO 8601 instant. */
export function formatDate(instant: string, { locale, timezone }: DateStyle): string {
  return formatter(locale, timezone, { day: 'numeric', month: 'long', year: 'numeric' }).format(new Date(instant))
}

/** `Friday, 20 November 2026 at 09:00` in the site's language and time zone, from an ISO 8601 instant. */
export function formatDateTime(instant: string, { locale, timezone }: DateStyle): string {
  return formatter(locale, timezone, { dateStyle: 'full', timeStyle: 'short' }).format(new Date(instant))
}

/** `November 2026`, the heading of a month: with a capital letter, which Spanish months have nowhere else. */
export function formatMonth(instant: string, { locale, timezone }: DateStyle): string {
  const [first = '', ...rest] = formatter(locale, timezone, { month: 'long', year: 'numeric' }).format(
    new Date(instant),
  )
  return first.toLocaleUpperCase(locale) + rest.join('')
}

/** `2026`: the year that an ISO 8601 instant falls in at a place (IANA time zone). */
export function yearOf(instant: string, timezone: string): string {
  return formatter('en', timezone, { year: 'numeric' }).format(new Date(instant))
}

/** A calendar day (YYYY-MM-DD) belongs to no time zone, so none may move it. */
export function formatDay(day: string, locale: string): string {
  return formatDate(`${day}T00:00:00Z`, { locale, timezone: 'UTC' })
}

/** `2026`, `November 2026` or `20 November 2026`: as precise as the date is known. */
export function formatPartialDate(date: PartialDate, locale: string): string {
  const { year, month, day } = date
  if (month === null) return String(year)
  const instant = new Date(Date.UTC(year, month - 1, day ?? 1))
  const parts: Intl.DateTimeFormatOptions = {
    month: 'long',
    year: 'numeric',
    ...(day === null ? {} : { day: 'numeric' }),
  }
  return formatter(locale, 'UTC', parts).format(instant)
}

export interface PartialDate {
  readonly year: number
  readonly month: number | null
  readonly day: number | null
}

/** `2026`, `2026-11` or `2026-11-20` (or with `/`), as `time`, schema.org and Highwire tags want it. */
export function partialDateText({ year, month, day }: PartialDate, separator: '-' | '/' = '-'): string {
  const numbers = month === null ? [year] : day === null ? [year, month] : [year, month, day]
  return numbers.map((number) => String(number).padStart(2, '0')).join(separator)
}

const formatters = new Map<string, Intl.DateTimeFormat>()

function formatter(locale: string, timeZone: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = JSON.stringify([locale, timeZone, options])
  const known = formatters.get(key)
  if (known) return known
  const made = new Intl.DateTimeFormat(locale, { ...options, timeZone })
  formatters.set(key, made)
  return made
}
