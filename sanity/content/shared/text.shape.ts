import { stegaClean } from '@sanity/client/stega'
import { z } from 'zod'
import { plainText, shownText } from '#sanity/content-query.ts'

/** Shown text that an editor may leave out: `null` when it is missing or empty. */
export const optionalText = z
  .string()
  .nullish()
  .transform((value) => value || null)

/** Shown text that the schema cannot promise, because it is required only under a condition; refused when missing. */
export const conditionalText = z.string().nullish().pipe(shownText)

/** Text that is compared or used as an attribute and may be left out: cleaned of stega, `null` when empty. */
export const optionalPlain = z
  .string()
  .nullish()
  .transform((value) => stegaClean(value ?? '') || null)

/** A switch that was never touched is off. */
export const flag = z
  .boolean()
  .nullish()
  .transform((value) => value === true)

/** ISO 8601 with seconds and zone, as Studio stores datetimes. */
export const dateTime = plainText.pipe(z.iso.datetime({ offset: true }))

/** Calendar day, YYYY-MM-DD. */
export const calendarDate = plainText.pipe(z.iso.date())

export const optionalDateTime = dateTime.nullish().transform((value) => value ?? null)

export const optionalDate = calendarDate.nullish().transform((value) => value ?? null)

export const optionalInteger = z
  .int()
  .nullish()
  .transform((value) => value ?? null)

/** One of a fixed list of words, cleaned of stega. Its input type lets the compiler compare it with the schema's list. */
export function oneOf<const Words extends readonly [string, ...string[]]>(words: Words) {
  return z
    .custom<Words[number]>((value) => typeof value === 'string', 'must be text')
    .transform((value): string => stegaClean(value))
    .pipe(z.enum(words))
}
