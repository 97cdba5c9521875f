interface Dated {
  /** ISO 8601. */
  readonly publishedAt: string
  readonly updatedNote?: { readonly date: string | null } | null | undefined
  /** Days, YYYY-MM-DD. */
  readonly corrections: readonly { readonly date: string }[]
}

/**
 * When a story last changed in a way that its readers are told of: published, updated with a note, or corrected.
 * ISO 8601, UTC. Nothing changed before it was published, however early a correction is dated.
 */
export function lastChangeOf({ publishedAt, updatedNote, corrections }: Dated): string {
  const days = corrections.map(({ date }) => `${date}T00:00:00Z`)
  const instants = [publishedAt, ...(updatedNote?.date ? [updatedNote.date] : []), ...days]
  return new Date(Math.max(...instants.map((instant) => Date.parse(instant)))).toISOString()
}
