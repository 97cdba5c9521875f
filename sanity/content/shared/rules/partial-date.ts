export interface PartialDateInput {
  readonly year?: number | undefined
  readonly month?: number | undefined
  readonly day?: number | undefined
}

/** What is wrong with a date of publication, or `true`. It runs from 1900 to next year; a day needs its month. */
export function checkIssued({ year, month, day }: PartialDateInput, now: Date): true | string {
  const last = now.getUTCFullYear() + 1
  if (year === undefined) return 'Give at least the year of publication.'
  if (!Number.isInteger(year) || year < 1900 || year > last) return `The year must lie between 1900 and ${last}.`
  if (month === undefined) return day === undefined || 'A day needs its month.'
  if (!Number.isInteger(month) || month < 1 || month > 12) return 'The month must be a number from 1 to 12.'
  if (day === undefined) return true
  const days = new Date(Date.UTC(year, month, 0)).getUTCDate()
  return (Number.isInteger(day) && day >= 1 && day <= days) || `That month has the days 1 to ${days}.`
}
