import { describe, expect, test } from 'vitest'
import { consentAsTyped, languageAsTyped } from './settings-as-typed.ts'

describe('settings in the middle of being typed', () => {
  test('keep what is there', () => {
    const consent = { version: 3, heading: 'Biscuits', text: 'One.', statisticsUntilObjection: true }
    const analytics = [{ _key: 'a', provider: 'matomo' }]
    expect(consentAsTyped(consent, analytics)).toEqual({
      consent: { heading: 'Biscuits', text: 'One.', statisticsUntilObjection: true },
      analytics: [{ provider: 'matomo', id: null, host: null }],
    })
  })

  test.each([undefined, null, 'x', 7, []])('leave out what is not there or not right: %j', (nothing) => {
    expect(consentAsTyped(nothing, nothing)).toMatchObject({ consent: null })
    expect(consentAsTyped({ heading: nothing }, []).consent?.text).toBeNull()
    expect(languageAsTyped(nothing)).toBe('en')
  })

  test('are in the language that was chosen', () => {
    expect(languageAsTyped('es')).toBe('es')
  })
})
