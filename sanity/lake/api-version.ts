const version = /^v(1|X|\d{4}-\d{2}-\d{2})$/i

/** Whether a part of a path looks like an API version, with its `v`; a date may still be no day. */
export function looksLikeVersion(part: string): boolean {
  return version.test(part)
}

/** The API version that a part of a path names, without its `v`; null where it names none. */
export function apiVersionIn(part: string): string | null {
  return looksLikeVersion(part) && isDay(part.slice(1)) ? part.slice(1).toUpperCase() : null
}

/** Whether a version that is written as a date names a day of the calendar. */
function isDay(name: string): boolean {
  if (!name.includes('-')) return true
  const day = new Date(`${name}T00:00:00Z`)
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(name)
}
