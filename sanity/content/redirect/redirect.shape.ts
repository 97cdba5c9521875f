import { z } from 'zod'
import { listOf, plainText } from '#sanity/content-query.ts'
import { href } from '../shared/link.shape.ts'
import { flag } from '../shared/text.shape.ts'

const redirect = z.object({
  _id: plainText,
  from: plainText,
  /** A path of the site or an https address. */
  to: href,
  /** Remembered by browsers and search engines. */
  permanent: flag,
})

/** Where each old path leads. */
export const redirectsByPath = listOf(redirect).transform(
  (redirects): ReadonlyMap<string, RedirectTarget> =>
    new Map(redirects.map(({ from, to, permanent }) => [from, { to, permanent }])),
)

export interface RedirectTarget {
  readonly to: string
  readonly permanent: boolean
}
