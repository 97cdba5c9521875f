import type { WorkDate } from './work-record.ts'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** A date from its parts, as exact as they make sense: an impossible day or month is left out. `null` without a year. */
export function dateOfParts(parts: readonly unknown[]): WorkDate | null {
  const [year, month, day] = parts.map(wholeNumber)
  if (!year || year < 1400 || year > 2200) return null
  if (!month || month < 1 || month > 12) return { year, month: null, day: null }
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return { year, month, day: day && day >= 1 && day <= days ? day : null }
}

/** Reads `2020`, `2020-05`, `2020-05-03T10:00:00Z`, `2020/05/03/`, `2020 May 3`, `3 May 2020`; `null` for the rest. */
export function dateOfText(text: string): WorkDate | null {
  const trimmed = text.trim()
  const [, year, month, day] = /^(\d{4})(?:[-/.](\d{1,2}))?(?:[-/.](\d{1,2}))?(?![\d])/.exec(trimmed) ?? []
  if (year && (month || /^\d{4}(?:[/\s]*|T.*)$/.test(trimmed))) return dateOfParts([year, month, day])
  const named = /([A-Za-z]{3})[a-z]*/.exec(trimmed)?.[1]?.toLowerCase()
  const namedYear = /\b(\d{4})\b/.exec(trimmed)?.[1]
  if (!namedYear) return null
  const namedDay = /(?<!\d)(\d{1,2})(?!\d)/.exec(trimmed)?.[1]
  const index = named ? months.indexOf(named) : -1
  return dateOfParts([namedYear, index < 0 ? null : index + 1, index < 0 ? null : namedDay])
}

/** The more exact of two dates of one year; else the first. */
export function moreExact(first: WorkDate | null, second: WorkDate | null): WorkDate | null {
  if (!first || !second || first.year !== second.year) return first ?? second
  if (first.month === null) return second
  return first.month === second.month && first.day === null ? second : first
}

function wholeNumber(part: unknown): number | null {
  if (typeof part === 'number') return Number.isInteger(part) ? part : null
  return typeof part === 'string' && /^\d{1,4}$/.test(part.trim()) ? Number(part) : null
}
