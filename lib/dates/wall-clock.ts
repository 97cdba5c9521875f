/**
 * Times as a clock on the wall of one place shows them, `2026-10-25T02:30`: what an editor means by “half past two”.
 * Where clocks are put forward some of these times do not exist, where they are put back some come twice.
 */

/** Which instants (ISO 8601, UTC) a time on the wall stands for. */
export type WallMoment =
  | { readonly kind: 'once'; readonly instant: string }
  | { readonly kind: 'twice'; readonly first: string; readonly second: string }
  /** `next`: the instant that the time would be, had the clocks not been put forward in between. */
  | { readonly kind: 'never'; readonly next: string }

const dayMs = 24 * 60 * 60 * 1000
const wallPattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/

/**
 * @param wall `YYYY-MM-DDTHH:mm`, as `<input type="datetime-local">` gives it
 * @param timezone IANA name
 * @returns null when `wall` is not a date and time
 * @throws RangeError for a time zone that nobody knows
 */
export function wallMoment(wall: string, timezone: string): WallMoment | null {
  const asUtc = wallPattern.test(wall) ? Date.parse(`${wall}Z`) : Number.NaN
  if (Number.isNaN(asUtc)) return null
  // No place changes its clocks twice within two days, so these are all the offsets that can count here.
  const [before, after] = [offsetMs(asUtc - dayMs, timezone), offsetMs(asUtc + dayMs, timezone)]
  const instants = [...new Set([before, after])]
    .map((offset) => asUtc - offset)
    .filter((instant) => wallTime(new Date(instant).toISOString(), timezone) === wall)
    .toSorted((a, b) => a - b)
    .map((instant) => new Date(instant).toISOString())
  const [first, second] = instants
  if (first === undefined) return { kind: 'never', next: new Date(asUtc - before).toISOString() }
  return second === undefined ? { kind: 'once', instant: first } : { kind: 'twice', first, second }
}

/** What the clock on the wall shows at an instant: `YYYY-MM-DDTHH:mm`. */
export function wallTime(instant: string, timezone: string): string {
  const ms = Date.parse(instant)
  return new Date(ms + offsetMs(ms, timezone)).toISOString().slice(0, 16)
}

/** `UTC+1`, `UTC−3:30`, `UTC`: how far the clocks of a place are ahead of universal time at an instant. */
export function offsetName(instant: string, timezone: string): string {
  const minutes = Math.round(offsetMs(Date.parse(instant), timezone) / 60_000)
  if (minutes === 0) return 'UTC'
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60]
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`
}

/** Whether browsers and servers know a time zone by this name. */
export function isTimezone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== ''
  } catch {
    return false
  }
}

/** How far a place is ahead of universal time at an instant (ms since 1970), in milliseconds. */
function offsetMs(instant: number, timezone: string): number {
  const parts = Object.fromEntries(
    clockOf(timezone)
      .formatToParts(instant)
      .map(({ type, value }) => [type, Number(value)]),
  )
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts
  const shown = Date.UTC(year, month - 1, day, hour, minute, second)
  return shown - Math.floor(instant / 1000) * 1000
}

const clocks = new Map<string, Intl.DateTimeFormat>()

function clockOf(timeZone: string): Intl.DateTimeFormat {
  const known = clocks.get(timeZone)
  if (known) return known
  const made = new Intl.DateTimeFormat('en', {
    timeZone,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  })
  clocks.set(timeZone, made)
  return made
}
