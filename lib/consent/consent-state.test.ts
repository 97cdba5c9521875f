import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { consentCookieName, encodeChoice, type StoredChoice } from './consent-cookie.ts'
import { consentAttribute, consentState, reachOfErasure, withdrawn, type ConsentState } from './consent-state.ts'
import { allPurposes, type ConsentPolicy } from './policy.ts'
import { anyPolicy, storedChoice } from './testing/arbitraries.ts'

const day = 86_400_000
const decidedAt = Date.UTC(2026, 4, 4, 12)
const policy: ConsentPolicy = { version: 3, purposes: ['analytics', 'media'] }
const yes: StoredChoice = { version: 3, decidedAt, asked: ['analytics', 'media'], granted: ['analytics', 'media'] }
const no: StoredChoice = { ...yes, granted: [] }

function stateAfter(
  choice: StoredChoice | null,
  options: { days?: number; now?: number; signal?: boolean; policy?: ConsentPolicy } = {},
) {
  const cookies = choice ? `${consentCookieName}=${encodeChoice(choice)}` : ''
  const now = options.now ?? decidedAt + (options.days ?? 0) * day
  return consentState({ cookies, privacySignal: options.signal ?? false, now }, options.policy ?? policy)
}

const unanswered = { kind: 'unanswered', granted: [] }

const granting = (granted: ConsentState['granted']): ConsentState => ({ kind: 'answered', granted })

describe('what a visitor has agreed to', () => {
  test('is nothing before a choice', () => {
    expect(stateAfter(null)).toEqual(unanswered)
  })

  test('is what they chose', () => {
    expect(stateAfter(yes)).toEqual({ kind: 'answered', granted: ['analytics', 'media'] })
    expect(stateAfter(no)).toEqual({ kind: 'answered', granted: [] })
    expect(stateAfter({ ...yes, granted: ['media'] })).toEqual({ kind: 'answered', granted: ['media'] })
  })

  test('is never more than the cookie says, nor more than the policy asks', () => {
    fc.assert(
      fc.property(storedChoice, anyPolicy, fc.boolean(), fc.integer(), (choice, asked, signal, offset) => {
        const { granted } = stateAfter(choice, { policy: asked, signal, now: choice.decidedAt + offset * 1000 })
        for (const purpose of granted) {
          expect(choice.granted).toContain(purpose)
          expect(asked.purposes).toContain(purpose)
        }
      }),
    )
  })

  test('is nothing whenever there is no well-formed cookie', () => {
    fc.assert(
      fc.property(fc.string(), fc.boolean(), (value, signal) => {
        const cookies = `${consentCookieName}=${value.replaceAll(';', '')}`
        expect(consentState({ cookies, privacySignal: signal, now: decidedAt }, policy).granted).toEqual([])
      }),
    )
  })
})

describe('a choice', () => {
  test.each([0, 1, 179, 181])('holds after %d days', (days) => {
    expect(stateAfter(yes, { days }).kind).toBe('answered')
  })

  test('holds until the last millisecond of 182 days, and not at their end', () => {
    expect(stateAfter(yes, { now: decidedAt + 182 * day - 1 }).kind).toBe('answered')
    expect(stateAfter(yes, { now: decidedAt + 182 * day })).toEqual(unanswered)
  })

  test.each([183, 400, 40_000])('is asked for again after %d days', (days) => {
    expect(stateAfter(yes, { days })).toEqual(unanswered)
    expect(stateAfter(no, { days })).toEqual(unanswered)
  })

  test('holds where the visitor’s clock is up to a day behind the server’s, and not beyond', () => {
    expect(stateAfter(yes, { now: decidedAt - day }).kind).toBe('answered')
    expect(stateAfter(yes, { now: decidedAt - day - 1 })).toEqual(unanswered)
  })

  test('holds for its age and for no other reason of time', () => {
    fc.assert(
      fc.property(storedChoice, fc.integer({ min: -400 * 86_400, max: 400 * 86_400 }), (choice, seconds) => {
        const asked = { version: choice.version, purposes: choice.asked }
        const { kind } = stateAfter(choice, { policy: asked, now: choice.decidedAt + seconds * 1000 })
        expect(kind === 'answered').toBe(seconds >= -86_400 && seconds < 182 * 86_400)
      }),
    )
  })

  test('of an earlier policy version is asked for again, with everything off', () => {
    expect(stateAfter(yes, { policy: { ...policy, version: 4 } })).toEqual(unanswered)
    expect(stateAfter(yes, { policy: { ...policy, version: 10 } })).toEqual(unanswered)
  })

  test('of a later policy version holds', () => {
    expect(stateAfter(yes, { policy: { ...policy, version: 2 } }).kind).toBe('answered')
  })

  test('that did not answer a purpose is asked for again, with everything off', () => {
    const mediaOnly: StoredChoice = { ...yes, asked: ['media'], granted: ['media'] }
    expect(stateAfter(mediaOnly)).toEqual(unanswered)
    expect(stateAfter({ ...mediaOnly, asked: ['analytics'], granted: ['analytics'] })).toEqual(unanswered)
  })

  test('about a purpose that is no longer asked for holds for the others', () => {
    expect(stateAfter(yes, { policy: { version: 3, purposes: ['media'] } })).toEqual({
      kind: 'answered',
      granted: ['media'],
    })
  })
})

describe('Global Privacy Control', () => {
  test('counts as a no where there is no choice', () => {
    expect(stateAfter(null, { signal: true })).toEqual({ kind: 'refused-by-signal', granted: [] })
  })

  test('yields to an explicit yes, and adds nothing to a no', () => {
    expect(stateAfter(yes, { signal: true })).toEqual({ kind: 'answered', granted: ['analytics', 'media'] })
    expect(stateAfter(no, { signal: true })).toEqual({ kind: 'answered', granted: [] })
  })

  test('counts again once the choice has run out', () => {
    expect(stateAfter(yes, { signal: true, days: 182 }).kind).toBe('refused-by-signal')
    expect(stateAfter(yes, { signal: true, policy: { ...policy, version: 4 } }).kind).toBe('refused-by-signal')
  })
})

describe('the exception for statistics', () => {
  const lenient: ConsentPolicy = { ...policy, untilObjection: ['analytics'] }

  test('lets the named purpose run before a choice, and asks all the same', () => {
    const state = stateAfter(null, { policy: lenient })
    expect(state).toEqual({ kind: 'unanswered', granted: ['analytics'] })
    expect(consentAttribute(state)).toBe('unanswered')
  })

  test('ends with an objection, also the browser’s', () => {
    expect(stateAfter(no, { policy: lenient })).toEqual({ kind: 'answered', granted: [] })
    expect(stateAfter({ ...yes, granted: ['media'] }, { policy: lenient }).granted).toEqual(['media'])
    expect(stateAfter(null, { policy: lenient, signal: true })).toEqual({ kind: 'refused-by-signal', granted: [] })
  })

  test('lets nothing run that the policy does not ask about', () => {
    const mediaOnly: ConsentPolicy = { version: 3, purposes: ['media'], untilObjection: ['analytics'] }
    expect(stateAfter(null, { policy: mediaOnly })).toEqual(unanswered)
  })
})

describe('the attribute of the page', () => {
  test.each<[ConsentState, string]>([
    [{ kind: 'unanswered', granted: [] }, 'unanswered'],
    [{ kind: 'refused-by-signal', granted: [] }, 'denied'],
    [{ kind: 'answered', granted: [] }, 'denied'],
    [{ kind: 'answered', granted: ['media'] }, 'media'],
    [{ kind: 'answered', granted: ['analytics', 'media'] }, 'analytics media'],
  ])('of %j is "%s"', (state, attribute) => {
    expect(consentAttribute(state)).toBe(attribute)
  })
})

describe('a withdrawal', () => {
  test('is every purpose that was granted and is not any more', () => {
    expect(withdrawn(granting(allPurposes), granting(['media']))).toEqual(['analytics'])
    expect(withdrawn(granting(allPurposes), granting([]))).toEqual(['analytics', 'media'])
    expect(withdrawn(granting(['media']), { kind: 'unanswered', granted: [] })).toEqual(['media'])
  })

  test('is not a yes, nor the same choice again', () => {
    expect(withdrawn(granting([]), granting(allPurposes))).toEqual([])
    expect(withdrawn(granting(['media']), granting(['media']))).toEqual([])
  })
})

const reach = (state: ConsentState, cookies: string) =>
  reachOfErasure(state, { cookies, privacySignal: false, now: decidedAt })

describe('how far what services left is erased, while nothing is granted', () => {
  test('is to the domains above after a no, the browser’s own included', () => {
    expect(reach(granting([]), '')).toBe('domains above')
    expect(reach({ kind: 'refused-by-signal', granted: [] }, '')).toBe('domains above')
  })

  test('is to the domains above where a choice is there that no longer holds', () => {
    expect(reach({ kind: 'unanswered', granted: [] }, `a=1; ${consentCookieName}=${encodeChoice(yes)}`)).toBe(
      'domains above',
    )
  })

  test('is this host’s own for a visitor who has not answered', () => {
    expect(reach({ kind: 'unanswered', granted: [] }, `_ga=1; not-${consentCookieName}=1`)).toBe('host')
  })
})
