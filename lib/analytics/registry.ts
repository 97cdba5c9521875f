import type { Purpose } from '../consent/policy.ts'
import type { AnalyticsConfiguration, AnalyticsProvider } from './configuration.ts'

/** One thing that is kept in a visitor's browser. */
interface StorageEntry {
  /** `*` stands for a part that differs from site to site. */
  readonly name: string
  readonly kind: 'cookie' | 'local storage' | 'session storage'
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

const forTheTeam = 'Shows drafts to signed-in members of the team; never set for visitors.'

const necessary: RegisteredService = {
  name: 'This website',
  category: 'necessary',
  purpose: 'Remembers what you chose about cookies, and lets members of the team preview unpublished pages.',
  entries: [
    { name: 'labwire-consent', kind: 'cookie', purpose: 'Your choice about cookies.', lifetime: '182 days' },
    { name: '__prerender_bypass', kind: 'cookie', purpose: forTheTeam, lifetime: 'until the browser is closed' },
    { name: 'labwire-preview', kind: 'cookie', purpose: forTheTeam, lifetime: '12 hours' },
    {
      name: 'labwire-preview-perspective',
      kind: 'cookie',
      purpose: forTheTeam,
      lifetime: 'until the browser is closed',
    },
  ],
  statement: null,
}

const media: readonly RegisteredService[] = [
  {
    name: 'YouTube',
    category: 'media',
    purpose: 'Plays videos inside articles. YouTube keeps what it needs on its own domain once a video is loaded.',
    entries: [
      {
        name: 'yt-*',
        kind: 'local storage',
        purpose: 'Settings of the player, on youtube-nocookie.com.',
        lifetime: 'until it is erased',
      },
    ],
    statement: 'https://policies.google.com/privacy',
  },
  {
    name: 'Vimeo',
    category: 'media',
    purpose: 'Plays videos inside articles. Vimeo keeps what it needs on its own domain once a video is loaded.',
    entries: [
      { name: '__cf_bm', kind: 'cookie', purpose: 'Tells people from robots, on vimeo.com.', lifetime: '30 minutes' },
      {
        name: '_cfuvid',
        kind: 'cookie',
        purpose: 'Limits requests, on vimeo.com.',
        lifetime: 'until the browser is closed',
      },
    ],
    statement: 'https://vimeo.com/privacy',
  },
]

const countsVisits = 'Counts visits, so that we learn which pages are read.'

/** What each analytics service keeps; the names are those of traces.ts. */
const analytics: Record<AnalyticsProvider, RegisteredService> = {
  plausible: {
    name: 'Plausible Analytics',
    category: 'analytics',
    purpose: `${countsVisits} It keeps nothing in your browser.`,
    entries: [],
    statement: 'https://plausible.io/data-policy',
  },
  umami: {
    name: 'Umami',
    category: 'analytics',
    purpose: `${countsVisits} It keeps nothing in your browser.`,
    entries: [],
    statement: 'https://umami.is/privacy',
  },
  matomo: {
    name: 'Matomo',
    category: 'analytics',
    purpose: countsVisits,
    entries: [
      {
        name: '_pk_*',
        kind: 'cookie',
        purpose: 'Tells visitors apart (_pk_id), holds the visit together (_pk_ses) and where it came from (_pk_ref).',
        lifetime: '13 months, 30 minutes and 6 months',
      },
      {
        name: 'mtm_*',
        kind: 'cookie',
        purpose: 'Remembers consent and its withdrawal for Matomo.',
        lifetime: '30 years, erased when you withdraw',
      },
    ],
    statement: 'https://matomo.org/privacy-policy/',
  },
  ga4: {
    name: 'Google Analytics 4',
    category: 'analytics',
    purpose: countsVisits,
    entries: [
      { name: '_ga', kind: 'cookie', purpose: 'Tells visitors apart.', lifetime: '2 years' },
      { name: '_ga_*', kind: 'cookie', purpose: 'Holds the visit together.', lifetime: '2 years' },
    ],
    statement: 'https://policies.google.com/privacy',
  },
  posthog: {
    name: 'PostHog',
    category: 'analytics',
    purpose: countsVisits,
    entries: [
      { name: 'ph_*_posthog', kind: 'cookie', purpose: 'Tells visitors apart.', lifetime: '1 year' },
      {
        name: '__ph_opt_in_out_*',
        kind: 'cookie',
        purpose: 'Remembers a withdrawal for PostHog.',
        lifetime: '1 year, erased when you withdraw',
      },
      { name: 'ph_*', kind: 'local storage', purpose: 'Tells visitors apart.', lifetime: 'until it is erased' },
      {
        name: '__ph_opt_in_out_*',
        kind: 'local storage',
        purpose: 'Remembers a withdrawal for PostHog.',
        lifetime: 'until it is erased',
      },
      {
        name: 'ph_*',
        kind: 'session storage',
        purpose: 'Holds the visit together.',
        lifetime: 'until the tab is closed',
      },
    ],
    statement: 'https://posthog.com/privacy',
  },
}

/** Everything that a site with these services may keep in a browser: necessary things first, then by category. */
export function registeredServices(configurations: readonly AnalyticsConfiguration[]): readonly RegisteredService[] {
  return [necessary, ...configurations.map(({ provider }) => analytics[provider]), ...media]
}
