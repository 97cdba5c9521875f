import { expect, test } from 'vitest'
import { checkAnalyticsSetting } from './configuration.ts'
import { contentSecurityPolicySources } from './csp-sources.ts'

function sourcesFor(...settings: { provider: string; id: string; host?: string }[]) {
  return contentSecurityPolicySources(
    settings.map((setting) => {
      const checked = checkAnalyticsSetting(setting)
      if (!checked.ok) throw new Error(checked.message)
      return checked.configuration
    }),
  )
}

test('no service, no host', () => {
  expect(sourcesFor()).toEqual({ 'script-src': [], 'connect-src': [], 'img-src': [] })
})

test('a self-hosted service is allowed at its origin alone', () => {
  const own = ['https://stats.example.org']
  for (const setting of [
    { provider: 'matomo', id: '1' },
    { provider: 'plausible', id: 'a.example' },
    { provider: 'ga4', id: 'G-ABCD' },
    { provider: 'posthog', id: 'phc_abcdefgh' },
    { provider: 'umami', id: '94db1cb1-74f4-4a40-ad6c-962362670409' },
  ]) {
    expect(sourcesFor({ ...setting, host: 'https://stats.example.org/inner' })).toEqual({
      'script-src': own,
      'connect-src': own,
      'img-src': own,
    })
  }
})

test('Google’s tag reports to the hosts that Google documents', () => {
  const sources = sourcesFor({ provider: 'ga4', id: 'G-ABCD' })
  expect(sources['script-src']).toEqual(['https://www.googletagmanager.com'])
  expect(sources['connect-src']).toContain('https://*.google-analytics.com')
})

test('PostHog’s cloud serves its script from a second host, in either region', () => {
  expect(sourcesFor({ provider: 'posthog', id: 'phc_abcdefgh' })['script-src']).toEqual([
    'https://eu-assets.i.posthog.com',
    'https://eu.i.posthog.com',
  ])
  const us = sourcesFor({ provider: 'posthog', id: 'phc_abcdefgh', host: 'https://us.i.posthog.com' })
  expect(us['script-src']).toContain('https://us-assets.i.posthog.com')
})

test('several services are allowed together, each host once', () => {
  const host = 'https://stats.example.org'
  const sources = sourcesFor(
    { provider: 'matomo', id: '1', host },
    { provider: 'plausible', id: 'a.example', host },
    { provider: 'plausible', id: 'a.example' },
  )
  expect(sources['script-src']).toEqual(['https://plausible.io', host])
})
