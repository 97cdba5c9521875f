import type { Purpose } from '../consent/policy.ts'
import type { Words } from '../language/words.ts'
import { providerRules, type AnalyticsConfiguration, type AnalyticsProvider } from './configuration.ts'

/** One thing that is kept in a visitor's browser. */
interface StorageEntry {
  /** `*` stands for a part that differs from site to site. */
  readonly name: string
  readonly kind: keyof Words['consent']['table']['kinds']
  readonly purpose: string
  readonly lifetime: string
}

/** Somebody who keeps things in a visitor's browser, and why. */
export interface RegisteredService {
  readonly name: string
  readonly category: 'necessary' | Purpose
  readonly purpose: string
  readonly entries: readonly StorageEntry[]
  /** The service's own privacy statement. */
  readonly statement: string | null
}

type CookieWords = Words['cookies']

const necessary = (words: CookieWords): RegisteredService => ({
  name: words.thisWebsite,
  category: 'necessary',
  purpose: words.necessary,
  entries: [
    { name: 'labwire-consent', kind: 'cookie', purpose: words.choice, lifetime: words.lifetimes.choice },
    { name: 'labwire-theme', kind: 'localStorage', purpose: words.theme, lifetime: words.lifetimes.erased },
    { name: 'labwire_session', kind: 'cookie', purpose: words.session, lifetime: words.lifetimes.session },
    { name: '__prerender_bypass', kind: 'cookie', purpose: words.preview, lifetime: words.lifetimes.browser },
    { name: 'labwire-preview', kind: 'cookie', purpose: words.preview, lifetime: words.lifetimes.preview },
    {
      name: 'labwire-preview-perspective',
      kind: 'cookie',
      purpose: words.preview,
      lifetime: words.lifetimes.browser,
    },
    { name: 'labwire-draft-link', kind: 'cookie', purpose: words.draftLink, lifetime: words.lifetimes.draftLink },
    { name: '__studio_auth_token_*', kind: 'localStorage', purpose: words.session, lifetime: words.lifetimes.erased },
    { name: 'sanityStudio:*', kind: 'localStorage', purpose: words.studio, lifetime: words.lifetimes.erased },
    { name: 'presence_session_id', kind: 'sessionStorage', purpose: words.studio, lifetime: words.lifetimes.tab },
  ],
  statement: null,
})

const media = (words: CookieWords): readonly RegisteredService[] => [
  {
    name: 'YouTube',
    category: 'media',
    purpose: words.youtube,
    entries: [
      {
        name: 'yt-*',
        kind: 'localStorage',
        purpose: words.player,
        lifetime: words.lifetimes.erased,
      },
    ],
    statement: 'https://policies.google.com/privacy',
  },
  {
    name: 'Vimeo',
    category: 'media',
    purpose: words.vimeo,
    entries: [
      { name: '__cf_bm', kind: 'cookie', purpose: words.robots, lifetime: words.lifetimes.halfHour },
      {
        name: '_cfuvid',
        kind: 'cookie',
        purpose: words.limits,
        lifetime: words.lifetimes.browser,
      },
    ],
    statement: 'https://vimeo.com/privacy',
  },
]

/** What a tagging server of one's own sets for Google Analytics besides. */
const taggingServer = (words: CookieWords): readonly StorageEntry[] => [
  { name: 'FPID', kind: 'cookie', purpose: words.tellsApartByServer, lifetime: words.lifetimes.twoYears },
  { name: 'FPLC', kind: 'cookie', purpose: words.holdsVisit, lifetime: words.lifetimes.twentyHours },
]

/** What each analytics service keeps; the names are those of traces.ts. */
const analytics: Record<AnalyticsProvider, (words: CookieWords, host: string) => RegisteredService> = {
  plausible: (words) => ({
    name: 'Plausible Analytics',
    category: 'analytics',
    purpose: words.countsWithoutStoring,
    entries: [],
    statement: 'https://plausible.io/data-policy',
  }),
  umami: (words) => ({
    name: 'Umami',
    category: 'analytics',
    purpose: words.countsWithoutStoring,
    entries: [],
    statement: 'https://umami.is/privacy',
  }),
  matomo: (words) => ({
    name: 'Matomo',
    category: 'analytics',
    purpose: words.countsVisits,
    entries: [
      {
        name: '_pk_*',
        kind: 'cookie',
        purpose: words.matomoVisit,
        lifetime: words.lifetimes.matomo,
      },
      {
        name: 'mtm_*',
        kind: 'cookie',
        purpose: words.matomoConsent,
        lifetime: words.lifetimes.matomoConsent,
      },
    ],
    statement: 'https://matomo.org/privacy-policy/',
  }),
  ga4: (words, host) => ({
    name: 'Google Analytics 4',
    category: 'analytics',
    purpose: words.countsVisits,
    entries: [
      { name: '_ga', kind: 'cookie', purpose: words.tellsApart, lifetime: words.lifetimes.lastVisit },
      { name: '_ga_*', kind: 'cookie', purpose: words.holdsVisit, lifetime: words.lifetimes.lastVisit },
      ...(host === providerRules.ga4.defaultHost ? [] : taggingServer(words)),
    ],
    statement: 'https://policies.google.com/privacy',
  }),
  posthog: (words) => ({
    name: 'PostHog',
    category: 'analytics',
    purpose: words.countsVisits,
    entries: [
      { name: 'ph_*_posthog', kind: 'cookie', purpose: words.tellsApart, lifetime: words.lifetimes.lastVisit },
      {
        name: '__ph_opt_in_out_*',
        kind: 'cookie',
        purpose: words.posthogWithdrawal,
        lifetime: words.lifetimes.yearUnlessWithdrawn,
      },
      { name: 'ph_*', kind: 'localStorage', purpose: words.tellsApart, lifetime: words.lifetimes.erased },
      {
        name: '__ph_opt_in_out_*',
        kind: 'localStorage',
        purpose: words.posthogWithdrawal,
        lifetime: words.lifetimes.erased,
      },
      {
        name: 'ph_*',
        kind: 'sessionStorage',
        purpose: words.holdsVisit,
        lifetime: words.lifetimes.tab,
      },
    ],
    statement: 'https://posthog.com/privacy',
  }),
}

/**
 * Everything that a site with these services may keep in a browser: necessary things first, then by category.
 *
 * @param words in the language of the page
 */
export function registeredServices(
  configurations: readonly AnalyticsConfiguration[],
  words: CookieWords,
): readonly RegisteredService[] {
  return [
    necessary(words),
    ...configurations.map(({ provider, host }) => analytics[provider](words, host)),
    ...media(words),
  ]
}
