import { createHash } from 'node:crypto'
import { createContext, runInContext } from 'node:vm'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { consentCookieName, encodeChoice } from '#lib/consent/consent-cookie.ts'
import { consentAttribute, consentState, type ConsentEvidence } from '#lib/consent/consent-state.ts'
import { consentHtmlAttributes } from '#lib/consent/html-attributes.ts'
import type { ConsentPolicy } from '#lib/consent/policy.ts'
import { anyPolicy, storedChoice } from '#lib/consent/testing/arbitraries.ts'
import { consentHeadScript, consentHeadScriptHash } from './head-script.ts'

/** Runs the script as a browser would; gives the value that it sets on `<html>`. */
function attributeSetBy(
  evidence: ConsentEvidence,
  policy: ConsentPolicy,
  cookie?: PropertyDescriptor,
): string | undefined {
  const attributes = new Map<string, string>(Object.entries(consentHtmlAttributes(policy)))
  const documentElement = {
    getAttribute: (name: string) => attributes.get(name) ?? null,
    setAttribute: (name: string, value: string) => attributes.set(name, value),
  }
  const document = Object.defineProperty({ documentElement }, 'cookie', cookie ?? { value: evidence.cookies })
  const navigator = { globalPrivacyControl: evidence.privacySignal ? true : undefined }
  runInContext(consentHeadScript, createContext({ document, navigator, Date: { now: () => evidence.now } }))
  return attributes.get('data-consent')
}

function expectAgreement(evidence: ConsentEvidence, policy: ConsentPolicy) {
  expect(attributeSetBy(evidence, policy)).toBe(consentAttribute(consentState(evidence, policy)))
}

test('the head script has the hash that the Content-Security-Policy allows', () => {
  expect(consentHeadScriptHash).toBe(`sha256-${createHash('sha256').update(consentHeadScript).digest('base64')}`)
})

test('the head script decides as the engine does, about every well-formed choice', () => {
  const seconds = fc.oneof(
    fc.integer({ min: -200 * 86_400, max: 200 * 86_400 }),
    fc.constantFrom(-86_401, -86_400, -86_399, 0, 182 * 86_400 - 1, 182 * 86_400, 182 * 86_400 + 1),
  )
  fc.assert(
    fc.property(storedChoice, anyPolicy, seconds, fc.boolean(), (choice, policy, age, privacySignal) => {
      const cookies = `a=b; ${consentCookieName}=${encodeChoice(choice)}`
      expectAgreement({ cookies, privacySignal, now: choice.decidedAt + age * 1000 }, policy)
    }),
    { numRuns: 500 },
  )
})

test('the head script decides as the engine does, about every corrupt, oversized or repeated cookie', () => {
  const piece = fc.constantFrom(
    '1',
    '2',
    '.',
    ':',
    '0',
    '3',
    '1763843174',
    'analytics',
    'media',
    'analytics:1',
    'media:0',
    'x:1',
    ' ',
    '-',
  )
  const value = fc.oneof(
    fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join('')),
    fc
      .array(fc.constantFrom('analytics:1', 'media:1', 'media:0', 'constructor:1'), { minLength: 1, maxLength: 12 })
      .map((answers) => `1.3.1763843174.${answers.join('.')}`),
    fc.string(),
  )
  fc.assert(
    fc.property(fc.array(value, { maxLength: 3 }), anyPolicy, fc.boolean(), (values, policy, privacySignal) => {
      const cookies = values.map((one) => `${consentCookieName}=${one}`).join('; ')
      expectAgreement({ cookies, privacySignal, now: 1_763_843_174_000 }, policy)
    }),
    { numRuns: 2000 },
  )
})

test('the head script asks where the browser does not let it read cookies', () => {
  const blocked = {
    get() {
      throw new Error('SecurityError')
    },
  }
  const evidence = { cookies: '', privacySignal: false, now: 0 }
  expect(attributeSetBy(evidence, { version: 1, purposes: ['media'] }, blocked)).toBe('unanswered')
})
