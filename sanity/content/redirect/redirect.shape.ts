import { z } from 'zod'
import { plainText } from '#sanity/content-query.ts'
import { href } from '../shared/link.shape.ts'
import { flag } from '../shared/text.shape.ts'

const redirectFields = z.object({
  _id: plainText,
  from: plainText,
  to: href,
  /** Where a further redirect leads from `to`. */
  next: href.nullish(),
  permanent: flag,
})

/**
 * Where a redirect leads: `to` is a path of the site or an https address. A permanent one is remembered by browsers and
 * search engines. `null` for one that leads back to where it starts.
 */
export const redirectTarget = redirectFields.transform(({ _id, from, to, next, permanent }) => {
  const target = next ?? to
  return target === from ? null : { _id, to: target, permanent }
})

export type RedirectTarget = NonNullable<z.output<typeof redirectTarget>>
