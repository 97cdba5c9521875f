/** What is wrong with the instant at which a story goes, or `true`. */
export function checkExpiry(expiresAt: string | undefined, publishedAt: string | undefined): true | string {
  if (!expiresAt || !publishedAt || Date.parse(expiresAt) > Date.parse(publishedAt)) return true
  return 'The story would go before it appears. Choose a time after its publication.'
}

/** What is wrong with the last day of a membership, or `true`. Both are YYYY-MM-DD. */
export function checkMembershipEnd(end: string | undefined, start: string | undefined): true | string {
  return !end || !start || end >= start || 'The end lies before the start.'
}

/** A warning when a page should have been looked through by now, or `true`. */
export function checkReviewDate(reviewBy: string | undefined, now: Date): true | string {
  if (!reviewBy || reviewBy >= now.toISOString().slice(0, 10)) return true
  return 'This page was due for a look-through. Read it, correct it, and set a new date.'
}
