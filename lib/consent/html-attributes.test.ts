import { expect, test } from 'vitest'
import { consentHtmlAttributes } from './html-attributes.ts'

test('the head script finds the version and the purposes of the policy on the page', () => {
  expect(consentHtmlAttributes({ version: 7, purposes: ['analytics', 'media'] })).toEqual({
    'data-consent-version': '7',
    'data-consent-purposes': 'analytics media',
  })
})
