import { expect, test } from 'vitest'
import { analyticsProviders } from './configuration.ts'
import { registeredServices } from './registry.ts'
import { fitsPattern, isVendorTrace, vendorTraces } from './traces.ts'
import { siteLanguage } from '../language/site-language.ts'

const words = siteLanguage('en').words.cookies

test.each([
  ['_ga', '_ga', true],
  ['_ga', '_gat', false],
  ['_ga_*', '_ga_ABC', true],
  ['_ga_*', '_ga_', true],
  ['_ga_*', '_ga', false],
  ['ph_*_posthog', 'ph_phc_1_posthog', true],
  ['ph_*_posthog', 'ph_posthog', false],
  ['ph_*_posthog', 'ph__posthog', true],
  ['ph_*_posthog', 'xph_1_posthog', false],
  ['ph_*_posthog', 'ph_1_posthogx', false],
])('the pattern %s against %s: %s', (pattern, name, fits) => {
  expect(fitsPattern(name, pattern)).toBe(fits)
})

test.each(analyticsProviders)('the registry lists for %s exactly what a withdrawal erases', (provider) => {
  const listed = registeredServices([{ provider, id: '1', host: 'https://x.example' }], words).filter(
    ({ category }) => category === 'analytics',
  )
  const names = (kind: string) =>
    listed.flatMap(({ entries }) => entries.filter((entry) => entry.kind === kind).map(({ name }) => name))
  expect({
    cookies: names('cookie'),
    localStorage: names('localStorage'),
    sessionStorage: names('sessionStorage'),
  }).toEqual(vendorTraces[provider])
})

test('the registry lists necessary things first, and only the services that are configured', () => {
  const names = registeredServices([{ provider: 'ga4', id: 'G-1', host: 'https://x.example' }], words).map(
    ({ name }) => name,
  )
  expect(names).toEqual(['This website', 'Google Analytics 4', 'YouTube', 'Vimeo'])
  expect(registeredServices([], words).map(({ category }) => category)).toEqual(['necessary', 'media', 'media'])
})

test('a name is known as a service’s in the kind of storage that the service uses, whichever service it is', () => {
  expect(['_ga', '_pk_id.7.1fff', 'FPID', 'labwire-consent'].map((name) => isVendorTrace('cookies', name))).toEqual([
    true,
    true,
    true,
    false,
  ])
  expect(isVendorTrace('localStorage', '_ga')).toBe(false)
  expect(isVendorTrace('localStorage', 'ph_key_posthog')).toBe(true)
  expect(isVendorTrace('sessionStorage', 'ph_key_window_id')).toBe(true)
})
