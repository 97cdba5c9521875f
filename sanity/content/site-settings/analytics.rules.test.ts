import { expect, test } from 'vitest'
import { aPage } from '../testing/documents.ts'
import { validate } from '../testing/validate.ts'
import { checkEachServiceOnce, checkStatisticsException } from './analytics.rules.ts'

const uuid = '94db1cb1-74f4-4a40-ad6c-962362670409'
const complete = {
  plausible: { provider: 'plausible', id: 'news.example.org' },
  umami: { provider: 'umami', id: uuid },
  matomo: { provider: 'matomo', id: '7', host: 'https://example.org/matomo' },
  ga4: { provider: 'ga4', id: 'G-ABCDE12345' },
  posthog: { provider: 'posthog', id: 'phc_0123456789abc' },
} as const

/** What Studio says about a list of services, without what it says about the rest of the settings. */
async function complaints(...services: readonly object[]): Promise<string[]> {
  const analytics = services.map((service, index) => ({ _type: 'analyticsProvider', _key: `s${index}`, ...service }))
  const { errors } = await validate({ _id: 'siteSettings', _type: 'siteSettings', analytics }, [aPage('cookies')])
  return errors.filter((line) => line.startsWith('analytics'))
}

test('all services together, hosted or one’s own, are accepted', async () => {
  expect(await complaints(...Object.values(complete))).toEqual([])
  const own = Object.values(complete).map((service) => ({ ...service, host: 'https://stats.example.org/behind' }))
  expect(await complaints(...own)).toEqual([])
})

test.each([
  [{ provider: 'plausible', id: 'news' }, 'analytics.s0.id: "news" is not an ID of Plausible: use the domain'],
  [{ provider: 'umami', id: '7' }, 'analytics.s0.id: "7" is not an ID of Umami: use the website ID'],
  [{ provider: 'matomo', id: '7' }, 'analytics.s0.host: Matomo needs the address of your server'],
  [{ provider: 'ga4', id: 'UA-12345-1' }, 'analytics.s0.id: "UA-12345-1" is not an ID of Google Analytics 4'],
  [{ provider: 'posthog', id: 'key' }, 'analytics.s0.id: "key" is not an ID of PostHog: use the project API key'],
  [{ ...complete.umami, host: 'http://stats.example.org' }, 'analytics.s0.host: "http://stats.example.org" is not an'],
  [{ provider: 'hotjar', id: '7' }, 'analytics.s0.provider: "hotjar" is not a known service: use plausible, umami'],
])('the editor is told what is wrong with %j, and where', async (service, message) => {
  expect(await complaints(service)).toContainEqual(expect.stringContaining(message))
})

test.each(Object.keys(complete))('%s without an id is half-filled, and the editor is told so', async (provider) => {
  const message = 'analytics.s0.id: Write the id that the provider gave to this site.'
  expect(await complaints({ provider })).toContain(message)
})

test('a service that is listed twice is named', async () => {
  expect(await complaints(complete.ga4, complete.umami, complete.ga4)).toContain(
    'analytics: Google Analytics 4 is listed twice. Remove one: only the first is used.',
  )
  expect(checkEachServiceOnce(undefined)).toBe(true)
})

test('the editor is told when the exception for statistics cannot take effect', () => {
  expect(checkStatisticsException(true, { analytics: [complete.matomo] })).toBe(true)
  expect(checkStatisticsException(false, { analytics: [complete.ga4] })).toBe(true)
  expect(checkStatisticsException(true, { analytics: [complete.matomo, complete.ga4] })).toContain(
    'does not cover Google Analytics 4',
  )
  for (const document of [{}, undefined, { analytics: 'x' }, { analytics: [{ provider: 'matomo' }] }]) {
    expect(checkStatisticsException(true, document)).toContain('No analytics service is set up')
  }
})
