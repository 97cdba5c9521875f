import { expect, test } from 'vitest'
import { storedAnalytics } from './stored-settings.ts'

test('the list of services is read as it was stored, whoever stored it', () => {
  expect(storedAnalytics.parse([{ _key: 'a', provider: 'ga4', id: 'G-ABCD' }, {}])).toEqual([
    { provider: 'ga4', id: 'G-ABCD', host: null },
    { provider: null, id: null, host: null },
  ])
  for (const nothing of ['x', 7, [7], [{ provider: 7 }], null]) expect(storedAnalytics.parse(nothing)).toBeNull()
})
