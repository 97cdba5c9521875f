import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { choiceAmong, consentCookie, consentCookieName, decodeChoice, encodeChoice } from './consent-cookie.ts'
import { storedChoice } from './testing/arbitraries.ts'

const example = { version: 3, decidedAt: 1_763_843_174_000, asked: ['analytics', 'media'], granted: ['media'] } as const
const encoded = '1.3.1763843174.analytics:0.media:1'

describe('the value of the consent cookie', () => {
  test('is short and can be read by people', () => {
    expect(encodeChoice(example)).toBe(encoded)
  })

  test('gives back every choice that was put in', () => {
    fc.assert(
      fc.property(storedChoice, (choice) => {
        expect(decodeChoice(encodeChoice(choice))).toEqual(choice)
      }),
    )
  })

  test('needs no escaping in a cookie', () => {
    fc.assert(
      fc.property(storedChoice, (choice) => {
        expect(encodeChoice(choice)).toMatch(/^[\w.:]{1,128}$/)
      }),
    )
  })

  test('drops fractions of a second', () => {
    expect(encodeChoice({ ...example, decidedAt: 1_763_843_174_999 })).toBe(encoded)
  })

  test.each([
    ['is empty', ''],
    ['has another format', '2.3.1763843174.media:1'],
    ['has no version', '1..1763843174.media:1'],
    ['has version 0', '1.0.1763843174.media:1'],
    ['has a version of seven digits', '1.1234567.1763843174.media:1'],
    ['has a time in milliseconds', '1.3.1763843174000.media:1'],
    ['has no time', '1.3..media:1'],
    ['answers nothing', '1.3.1763843174'],
    ['ends in a dot', `${encoded}.`],
    ['begins with a space', ` ${encoded}`],
    ['ends in a line break', `${encoded}\n`],
    ['answers neither yes nor no', '1.3.1763843174.media:2'],
    ['names a purpose twice', '1.3.1763843174.media:1.media:1'],
    ['contradicts itself', '1.3.1763843174.media:0.analytics:1.media:1'],
    ['names a purpose in capitals', '1.3.1763843174.MEDIA:1'],
    ['is escaped', encodeURIComponent(encoded)],
    ['names a purpose of 17 letters', `1.3.1763843174.${'a'.repeat(17)}:1`],
    ['is one letter longer than the longest', `1.3.1763843174${'.aaaaaaaaaaaaaaaa:1'.repeat(6)}`],
  ])('is not believed when it %s', (_, value) => {
    expect(decodeChoice(value)).toBeNull()
  })

  test('is not believed when it is oversized, however well it is formed', () => {
    const names = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((letter) => letter.repeat(10))
    const long = `1.3.1763843174.${names.map((name) => `${name}:1`).join('.')}`
    const longest = long.slice(0, 128).split('.').slice(0, -1).join('.')
    expect(long.length).toBe(131)
    expect(decodeChoice(long)).toBeNull()
    expect(decodeChoice(longest)).not.toBeNull()
  })

  test('of exactly 128 characters is read, and of 129 is not', () => {
    const head = '1.3.1763843174.media:1'
    const fill = (length: number) => {
      const names = ['a', 'b', 'c', 'd', 'e'].map((letter) => `.${letter.repeat(16)}:1`).join('')
      return `${head}${names}.${'z'.repeat(length - head.length - names.length - 3)}:1`
    }
    expect([fill(128).length, fill(129).length]).toEqual([128, 129])
    expect(decodeChoice(fill(128))?.granted).toEqual(['media'])
    expect(decodeChoice(fill(129))).toBeNull()
  })

  test('may name a purpose of one letter', () => {
    expect(decodeChoice('1.3.1763843174.x:1.media:1')?.granted).toEqual(['media'])
  })

  test('passes over purposes that this site does not know', () => {
    expect(decodeChoice('1.3.1763843174.marketing:1.media:1')).toEqual({
      ...example,
      asked: ['media'],
      granted: ['media'],
    })
  })

  test('is never believed, and never crashes, when it is anything else', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (value) => {
        const choice = decodeChoice(value)
        if (choice) expect(encodeChoice(choice).length).toBeLessThanOrEqual(value.length)
      }),
    )
  })

  test('with one character changed is another choice or none, and grants nothing beyond what it says', () => {
    fc.assert(
      fc.property(storedChoice, fc.nat(60), fc.string({ minLength: 1, maxLength: 1 }), (choice, at, letter) => {
        const value = encodeChoice(choice)
        const changed = value.slice(0, at) + letter + value.slice(at + 1)
        const read = decodeChoice(changed)
        expect(read?.granted.every((purpose) => changed.includes(`${purpose}:1`)) ?? true).toBe(true)
      }),
    )
  })
})

describe('the choice among the cookies of a page', () => {
  const cookie = `${consentCookieName}=${encoded}`

  test.each([cookie, `a=b; ${cookie}`, `${cookie}; a=b`, `a=b; ${cookie}; c=d`])('is found in "%s"', (cookies) => {
    expect(choiceAmong(cookies)).toEqual(example)
  })

  test.each(['', 'a=b', `x${cookie}`, `a=${cookie}`, cookie.replace('=', '-more='), consentCookieName])(
    'is not found in "%s"',
    (cookies) => {
      expect(choiceAmong(cookies)).toBeNull()
    },
  )

  test('is not believed when the cookie is there twice, even with one value', () => {
    expect(choiceAmong(`${cookie}; ${cookie}`)).toBeNull()
    expect(choiceAmong(`${cookie}; a=b; ${consentCookieName}=`)).toBeNull()
  })

  test('survives whatever else is in the header', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.nat(), storedChoice, (others, at, choice) => {
        const rest = others.map((text) => text.replaceAll(';', '')).filter((text) => !text.includes(consentCookieName))
        const position = at % (rest.length + 1)
        const all = rest.toSpliced(position, 0, `${consentCookieName}=${encodeChoice(choice)}`)
        expect(choiceAmong(all.join('; '))).toEqual(choice)
      }),
    )
  })
})

describe('the cookie as it is set', () => {
  test('holds for the whole site and 182 days, and is not sent with requests from elsewhere', () => {
    expect(consentCookie(example, false)).toBe(`labwire-consent=${encoded}; Path=/; Max-Age=15724800; SameSite=Lax`)
  })

  test('is for https only on an https site', () => {
    expect(consentCookie(example, true)).toBe(
      `labwire-consent=${encoded}; Path=/; Max-Age=15724800; SameSite=Lax; Secure`,
    )
  })
})
