import { expect, test } from 'vitest'
import { siteLanguage } from '../language/site-language.ts'
import { analyticsProviders } from './configuration.ts'
import { registeredServices } from './registry.ts'

const words = siteLanguage('en').words.cookies
const everyService = () =>
  registeredServices(
    analyticsProviders.map((provider) => ({ provider, id: 'x', host: 'https://stats.example' })),
    words,
  )

test('the policy page names every service, in its category, with its own privacy statement', () => {
  expect(everyService().map(({ name, category, statement }) => [name, category, statement])).toEqual([
    ['This website', 'necessary', null],
    ['Plausible Analytics', 'analytics', 'https://plausible.io/data-policy'],
    ['Umami', 'analytics', 'https://umami.is/privacy'],
    ['Matomo', 'analytics', 'https://matomo.org/privacy-policy/'],
    ['Google Analytics 4', 'analytics', 'https://policies.google.com/privacy'],
    ['PostHog', 'analytics', 'https://posthog.com/privacy'],
    ['YouTube', 'media', 'https://policies.google.com/privacy'],
    ['Vimeo', 'media', 'https://vimeo.com/privacy'],
  ])
})

test('the policy page names everything that is kept, where, and for how long', () => {
  const kept = everyService().flatMap(({ entries }) =>
    entries.map(({ name, kind, lifetime }) => [name, kind, lifetime]),
  )
  expect(kept).toEqual([
    ['labwire-consent', 'cookie', '182 days'],
    ['labwire-theme', 'localStorage', 'until it is erased'],
    ['labwire_session', 'cookie', '30 days'],
    ['__prerender_bypass', 'cookie', 'until the browser is closed'],
    ['labwire-preview', 'cookie', '12 hours'],
    ['labwire-preview-perspective', 'cookie', 'until the browser is closed'],
    ['labwire-draft-link', 'cookie', 'until the link runs out'],
    ['__studio_auth_token_*', 'localStorage', 'until it is erased'],
    ['sanityStudio:*', 'localStorage', 'until it is erased'],
    ['presence_session_id', 'sessionStorage', 'until the tab is closed'],
    ['_pk_*', 'cookie', '182 days, 30 minutes and 182 days'],
    ['mtm_*', 'cookie', '30 years, erased when you withdraw'],
    ['_ga', 'cookie', '182 days after the last visit'],
    ['_ga_*', 'cookie', '182 days after the last visit'],
    ['FPID', 'cookie', '2 years'],
    ['FPLC', 'cookie', '20 hours'],
    ['ph_*_posthog', 'cookie', '182 days after the last visit'],
    ['__ph_opt_in_out_*', 'cookie', '1 year, erased when you withdraw'],
    ['ph_*', 'localStorage', 'until it is erased'],
    ['__ph_opt_in_out_*', 'localStorage', 'until it is erased'],
    ['ph_*', 'sessionStorage', 'until the tab is closed'],
    ['yt-*', 'localStorage', 'until it is erased'],
    ['__cf_bm', 'cookie', '30 minutes'],
    ['_cfuvid', 'cookie', 'until the browser is closed'],
  ])
})

test('each service and each thing kept has a purpose in words', () => {
  for (const { purpose, entries } of everyService()) {
    for (const said of [purpose, ...entries.map((entry) => entry.purpose)]) expect(said).toMatch(/^\p{Lu}.*\.$/u)
  }
})

test('what only a tagging server of one’s own sets is not listed for Google’s own address', () => {
  const hosted = registeredServices([{ provider: 'ga4', id: 'x', host: 'https://www.googletagmanager.com' }], words)
  const names = hosted.filter(({ category }) => category === 'analytics').flatMap(({ entries }) => entries)
  expect(names.map(({ name }) => name)).toEqual(['_ga', '_ga_*'])
})
