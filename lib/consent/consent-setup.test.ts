import { expect, test } from 'vitest'
import { siteLanguage } from '../language/site-language.ts'
import { bannerWords } from './banner-words.ts'
import { consentSetup as setupIn, type ConsentSettings } from './consent-setup.ts'

const { words } = siteLanguage('en')
const consentSetup = (settings: ConsentSettings | null | undefined) => setupIn(settings, words)
const builtIn = {
  heading: words.consent.banner.heading,
  text: words.consent.banner.text,
  purposes: words.consent.purposes,
  policyPath: '/cookies',
}

const plausible = { provider: 'plausible', id: 'news.example.org', host: null }

test('a site without settings asks about embedded media, in the built-in words', () => {
  for (const nothing of [null, undefined, {}, { consent: null, analytics: null }]) {
    expect(consentSetup(nothing)).toEqual({
      policy: { version: 1, purposes: ['media'] },
      wording: builtIn,
      analytics: [],
      messages: [],
      words: { consent: words.consent, cookies: words.cookies },
    })
  }
  expect(builtIn.heading).toBe('Cookies on this website')
})

test('a site with an analytics service asks about analytics too', () => {
  const setup = consentSetup({ analytics: [plausible] })
  expect(setup.policy.purposes).toEqual(['analytics', 'media'])
  expect(setup.analytics).toEqual([{ ...plausible, host: 'https://plausible.io' }])
})

test('a half-filled service does not run, is not asked about, and is explained', () => {
  const setup = consentSetup({ analytics: [{ provider: 'matomo', id: '7', host: null }] })
  expect(setup.policy.purposes).toEqual(['media'])
  expect(setup.analytics).toEqual([])
  expect(setup.messages).toEqual([expect.stringContaining('Matomo needs the address of your server')])
})

test('the editors’ words, version and policy page are used', () => {
  const consent = {
    version: 4,
    heading: 'Biscuits',
    text: 'One.\n\nTwo.',
    purposes: { media: 'Films.' },
    policyPath: '/privacy',
  }
  const { policy, wording } = consentSetup({ consent })
  expect(policy.version).toBe(4)
  expect(wording).toEqual({
    heading: 'Biscuits',
    text: 'One.\n\nTwo.',
    purposes: { ...builtIn.purposes, media: 'Films.' },
    policyPath: '/privacy',
  })
})

test('under the exception for statistics, analytics runs until an objection', () => {
  const { policy, messages } = consentSetup({ consent: { statisticsUntilObjection: true }, analytics: [plausible] })
  expect(policy.untilObjection).toEqual(['analytics'])
  expect(messages).toEqual([])
})

test('the exception for statistics is off by default, and off with a service that it does not cover', () => {
  expect(consentSetup({ consent: { version: 2 }, analytics: [plausible] }).policy.untilObjection).toBeUndefined()
  const analytics = [plausible, { provider: 'ga4', id: 'G-ABCDE12345' }]
  const { policy, messages } = consentSetup({ consent: { statisticsUntilObjection: true }, analytics })
  expect(policy.untilObjection).toBeUndefined()
  expect(messages).toEqual([expect.stringContaining('does not cover Google Analytics 4')])
})

test('two services that the exception does not cover are both named', () => {
  const services = [plausible, { provider: 'ga4', id: 'G-ABCDE12345' }, { provider: 'posthog', id: 'phc_0123456789' }]
  const { policy, messages } = consentSetup({ consent: { statisticsUntilObjection: true }, analytics: services })
  expect(policy.untilObjection).toBeUndefined()
  expect(messages).toEqual([expect.stringContaining('does not cover Google Analytics 4 and PostHog:')])
})

test('words that were left empty fall back to the built-in ones', () => {
  expect(consentSetup({ consent: { version: 2, heading: '', text: '' } }).wording).toEqual(builtIn)
})

test('the banner says the heading, each paragraph and the controls, in the language of the site', () => {
  expect(bannerWords(consentSetup({ consent: { heading: 'Biscuits', text: 'One.\n\nTwo.\n \nThree.' } }))).toEqual({
    heading: 'Biscuits',
    paragraphs: ['One.', 'Two.', 'Three.'],
    accept: 'Accept all cookies',
    reject: 'Reject all non-essential cookies',
    findOutMore: 'Find out more',
  })
  const spanish = setupIn(null, siteLanguage('es').words)
  expect(bannerWords(spanish)).toMatchObject({ reject: 'Rechazar todas las cookies no esenciales' })
})

test('under the exception for statistics the banner ends with what runs, and how to object', () => {
  const lenient = consentSetup({ consent: { text: 'One.', statisticsUntilObjection: true }, analytics: [plausible] })
  expect(bannerWords(lenient).paragraphs).toEqual(['One.', words.consent.banner.statistics])
})
