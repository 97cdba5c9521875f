import { z } from 'zod'
import { plainText } from '#sanity/content-query.ts'
import { href } from '../shared/link.shape.ts'
import { flag } from '../shared/text.shape.ts'

/** `to` is a path of the site or an https address; a permanent one is remembered by browsers and search engines. */
export const redirectTarget = z.object({ _id: plainText, to: href, permanent: flag })

export type RedirectTarget = z.output<typeof redirectTarget>
