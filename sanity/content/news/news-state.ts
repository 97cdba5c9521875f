/** One line under a story in Studio's lists: when it is, was or will be public, and its kind. Narrow lists cut its end. */
export function newsStateLine(
  kind: string,
  publishedAt: string | undefined,
  expiresAt: string | undefined,
  now: Date,
): string {
  if (!publishedAt) return `No publication date · ${kind}`
  if (expiresAt && Date.parse(expiresAt) <= now.getTime()) return `Gone since ${dayOf(expiresAt)} · ${kind}`
  if (Date.parse(publishedAt) > now.getTime()) return `Scheduled for ${dayOf(publishedAt)} · ${kind}`
  return `${dayOf(publishedAt)} · ${kind}`
}

function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
