import { expect, test } from 'vitest'
import { describeLicence } from './describe-licence.ts'

test('an SPDX identifier of Creative Commons leads to its deed', () => {
  const url = 'https://creativecommons.org/licenses/by-nc-nd/4.0/'
  expect(describeLicence('CC-BY-NC-ND-4.0')).toEqual({ label: 'CC BY-NC-ND 4.0', url })
  expect(describeLicence('CC BY-NC-ND 4.0')).toEqual({ label: 'CC BY-NC-ND 4.0', url })
  expect(describeLicence(url)).toEqual({ label: 'CC BY-NC-ND 4.0', url })
})

test('a dedication to the public domain is known', () => {
  expect(describeLicence('CC0-1.0').url).toBe('https://creativecommons.org/publicdomain/zero/1.0/')
})

test('what is not known is shown as it is', () => {
  expect(describeLicence('All rights reserved')).toEqual({ label: 'All rights reserved', url: null })
  expect(describeLicence('https://publisher.example/terms')).toEqual({
    label: 'Licence at publisher.example',
    url: 'https://publisher.example/terms',
  })
})
