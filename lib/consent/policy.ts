/** What a visitor is asked about. Necessary storage is not asked about, so it is no purpose. */
export const allPurposes = ['analytics', 'media'] as const

export type Purpose = (typeof allPurposes)[number]

/** What the site asks at present. */
export interface ConsentPolicy {
  /** A higher version asks every visitor again. 1 to 999999. */
  readonly version: number
  /** A purpose that an earlier choice did not answer asks again. */
  readonly purposes: readonly Purpose[]
  /**
   * Purposes that run until the visitor objects. Empty or missing everywhere but under the United Kingdom's exception for
   * statistics (PECR, Schedule A1, in force since February 2026).
   */
  readonly untilObjection?: readonly Purpose[] | undefined
}

/** How long a choice holds, in days. */
export const consentLifetimeDays = 182

const dayInMilliseconds = 86_400_000

export const consentLifetime = consentLifetimeDays * dayInMilliseconds

/**
 * How far in the future a choice may seem to lie, in milliseconds: the server writes its time, and a visitor's clock
 * may be slow. Anything later was not written by this site.
 */
export const clockTolerance = dayInMilliseconds

export function isPurpose(name: string): name is Purpose {
  return allPurposes.some((purpose) => purpose === name)
}
