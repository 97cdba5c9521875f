import { z } from 'zod'
import { plainText, shownText } from '#sanity/content-query.ts'
import { isHttpsUrl, isSafeHref } from './rules/href.ts'

/** Where a link may lead: https, mailto, or a path of the site. Anything else is refused at the door. */
export const href = plainText.refine(isSafeHref, 'must be an https or mailto address or a path of this site')

/** An absolute https address. */
export const httpsUrl = plainText.refine(isHttpsUrl, 'must be an https address')

/** An https address that may be missing; one that is not https counts as missing. */
export const optionalHttpsUrl = plainText.nullish().transform((url) => (url && isHttpsUrl(url) ? url : null))

export const labelledLink = z.object({ label: shownText, href })

/** `{ label, href }`: a line of a menu. */
export type LabelledLink = z.output<typeof labelledLink>
