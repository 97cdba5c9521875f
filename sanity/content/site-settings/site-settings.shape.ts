import { z } from 'zod'
import { isHexColour } from '#lib/colour/accent.ts'
import { localeOf } from '#lib/language/locale-of.ts'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { contentImage } from '../shared/image.shape.ts'
import { interfaceLanguage } from '../shared/language.shape.ts'
import { httpsUrl, labelledLink } from '../shared/link.shape.ts'
import { flag, oneOf, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { citationStyles } from './site-settings.terms.ts'

/** As the editors left it: what is unknown or half-filled is told to them by name, and runs nothing. */
const analytics = z.object({
  provider: optionalPlain,
  /** The site's id at the provider. */
  id: optionalPlain,
  /** Address that serves the script, where it is not the provider's own. */
  host: optionalPlain,
})

export type AnalyticsSetting = z.output<typeof analytics>

const consent = z.object({
  /** A higher version asks every visitor again. */
  version: z.int().positive(),
  heading: shownText,
  /** Paragraphs divided by an empty line. */
  text: shownText,
  /** What each purpose is for, in the editors' words. */
  purposes: z.object({ analytics: optionalText, media: optionalText }).nullish(),
  /** Path of the cookie policy with its leading slash; the policy has a fixed address where none is chosen. */
  policyPath: optionalPlain.transform((slug) => `/${slug ?? 'cookies'}`),
  /** Off unless switched on: analytics waits for a yes. */
  statisticsUntilObjection: flag,
})

export type ConsentSetting = z.output<typeof consent>

const siteFrameFields = z.object({
  _id: plainText,
  name: shownText,
  shortName: optionalText,
  /** Origin of the public site. */
  url: plainText,
  description: optionalText,
  logo: contentImage,
  parentOrganisation: z
    .object({ name: shownText, ror: optionalPlain })
    .nullish()
    .transform((organisation) => organisation ?? null),
  address: optionalText,
  contact: z
    .object({ email: optionalPlain, phone: optionalPlain })
    .nullish()
    .transform((contact) => contact ?? { email: null, phone: null }),
  navigation: listOf(labelledLink),
  footer: listOf(labelledLink),
  socials: listOf(z.object({ label: shownText, url: httpsUrl })),
  /** Of the interface. */
  language: interfaceLanguage,
  /** BCP 47; becomes the language itself where it belongs to another. */
  locale: plainText,
  /** IANA name. */
  timezone: plainText,
  citationStyle: oneOf(citationStyles),
  /** `#rrggbb`; `null` leaves the colours of the house. Anything else could not be told from style. */
  accentColour: optionalPlain.transform((colour) => (colour && isHexColour(colour) ? colour : null)),
  defaultImage: contentImage,
  analytics: listOf(analytics),
  consent,
  accessibilityContact: plainText,
})

/** What the frame around every page needs: who publishes the site, its menus, and the cookie banner. */
export const siteFrameContent = siteFrameFields.transform((frame) => ({
  ...frame,
  locale: localeOf(frame.language, frame.locale),
}))

export type SiteFrame = z.output<typeof siteFrameContent>
