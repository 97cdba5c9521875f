/** One line under a story in Studio's lists: its kind, and when it is, was or will be public. */
export function newsStateLine(
  kind: string,
  publishedAt: string | undefined,
  expiresAt: string | undefined,
  now: Date,
): string {
  if (!publishedAt) return `${kind} · no publication date`
  if (expiresAt && Date.parse(expiresAt) <= now.getTime()) return `${kind} · gone since ${dayOf(expiresAt)}`
  if (Date.parse(publishedAt) > now.getTime()) return `${kind} · scheduled for ${dayOf(publishedAt)}`
  return `${kind} · ${dayOf(publishedAt)}`
}

function dayOf(instant: string): string {
  return new Date(instant).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric' })
}
