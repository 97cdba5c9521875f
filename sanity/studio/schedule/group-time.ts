import { formatDateTime } from '#lib/dates/format-date.ts'
import { offsetName, wallMoment, wallTime } from '#lib/dates/wall-clock.ts'

/** What an editor typed means, and what has to be said about it. */
export interface GroupTime {
  /** ISO 8601 instant to store; null where none can be. */
  readonly instant: string | null
  /** Both instants of a time that comes twice that night, for the editor to choose from. */
  readonly choices: readonly { readonly instant: string; readonly label: string }[]
  /** Why there is no such time, and which one is near it. */
  readonly problem: string | null
}

/**
 * @param typed `YYYY-MM-DDTHH:mm` on the group's clocks
 * @param stored the instant that is stored so far: typing the same time again keeps it, also the second of two
 */
export function groupTime(typed: string, timezone: string, stored: string | null): GroupTime {
  const moment = wallMoment(typed, timezone)
  if (!moment) return { instant: null, choices: [], problem: null }
  const city = cityOf(timezone)
  switch (moment.kind) {
    case 'once':
      return { instant: moment.instant, choices: [], problem: null }
    case 'never':
      return {
        instant: null,
        choices: [],
        problem: `There is no ${typed.slice(11)} on this day in ${city}: clocks are put forward. The same moment is ${wallTime(moment.next, timezone).slice(11)}.`,
      }
    case 'twice':
      return {
        instant: stored === moment.second ? moment.second : moment.first,
        choices: [
          { instant: moment.first, label: `The first ${typed.slice(11)}, before clocks are put back` },
          { instant: moment.second, label: `The second ${typed.slice(11)}, an hour later` },
        ],
        problem: null,
      }
  }
}

/** `Thursday, 3 December 2026, 09:00 in London (UTC)`, and what that is where the editor sits, if it differs. */
export function describeGroupTime(instant: string, timezone: string, ownTimezone: string): string {
  const group = `${formatDateTime(instant, { locale: 'en-GB', timezone })} in ${cityOf(timezone)} (${offsetName(instant, timezone)})`
  if (wallTime(instant, ownTimezone) === wallTime(instant, timezone)) return group
  return `${group}. For you it is ${formatDateTime(instant, { locale: 'en-GB', timezone: ownTimezone })}.`
}

/** `Europe/London` is `London`, `America/Argentina/Buenos_Aires` is `Buenos Aires`. */
export function cityOf(timezone: string): string {
  return timezone.split('/').at(-1)?.replaceAll('_', ' ') ?? timezone
}
