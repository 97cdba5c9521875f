export interface Place {
  /** BCP 47; the browser's own when absent. */
  readonly locale?: string
  /** IANA name; the browser's own when absent. */
  readonly timeZone?: string
}

const day = 86_400_000

/**
 * A moment in words that stand in the middle of a sentence: `just now`, `today at 14:05`, `yesterday at 09:00`,
 * `tomorrow at 18:30`, `on 5 June 2026 at 14:05`.
 *
 * @param instant ISO 8601
 */
export function when(instant: string, now: Date, { locale, timeZone }: Place = {}): string {
  const moment = new Date(instant)
  const past = now.getTime() - moment.getTime()
  if (past >= 0 && past < 60_000) return 'just now'
  const zone = timeZone === undefined ? {} : { timeZone }
  const time = moment.toLocaleTimeString(locale, { hour: '2-digit', minute: '2-digit', ...zone })
  const dayOf = (at: Date) => at.toLocaleDateString('en-CA', zone)
  const named = (
    [
      ['today', 0],
      ['yesterday', -day],
      ['tomorrow', day],
    ] as const
  ).find(([, offset]) => dayOf(new Date(now.getTime() + offset)) === dayOf(moment))
  if (named) return `${named[0]} at ${time}`
  return `on ${moment.toLocaleDateString(locale, { dateStyle: 'long', ...zone })} at ${time}`
}
