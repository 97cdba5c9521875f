import { expect, test } from 'vitest'
import { isTrackerAddress } from './tracker-address.ts'

test.each([
  ['GET', '/matomo.js'],
  ['GET', '/stats/matomo.php'],
  ['POST', '/piwik.php'],
  ['GET', '/gtag/js'],
  ['POST', '/g/collect'],
  ['GET', '/js/script.manual.js'],
  ['GET', '/js/pa-abcdefgh.js'],
  ['POST', '/api/event'],
  ['POST', '/umami/api/send'],
  ['GET', '/static/array.js'],
  ['POST', '/ingest/i/v0/e/'],
])('%s %s is a service’s', (method, path) => {
  expect(isTrackerAddress(method, path)).toBe(true)
})

test.each([
  ['GET', '/'],
  ['GET', '/js/script.js'],
  ['GET', '/api/event'],
  ['POST', '/api/consent'],
  ['GET', '/news/matomo.js-explained'],
  ['GET', '/static/arrays.js'],
])('%s %s is not', (method, path) => {
  expect(isTrackerAddress(method, path)).toBe(false)
})
