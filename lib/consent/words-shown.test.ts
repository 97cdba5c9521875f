import { expect, test } from 'vitest'
import { siteLanguage } from '../language/site-language.ts'
import { consentSetup } from './consent-setup.ts'
import { wordsShown } from './words-shown.ts'

const { words } = siteLanguage('en')

test('the record says what a visitor was told: the banner, and each purpose with who is behind it', () => {
  const setup = consentSetup(
    {
      consent: { heading: 'Biscuits', text: 'One.\n\nTwo.', purposes: { analytics: 'We count.' } },
      analytics: [{ provider: 'matomo', id: '7', host: 'https://stats.example.org' }],
    },
    words,
  )
  expect(wordsShown(setup).split('\n\n')).toEqual([
    'Biscuits',
    'One.',
    'Two.',
    'Analytics: We count. (Matomo)',
    `Embedded media: ${words.consent.purposes.media} (YouTube, Vimeo)`,
  ])
})

test('a site without a service did not ask about one', () => {
  expect(wordsShown(consentSetup(null, words))).not.toContain('Analytics:')
})
