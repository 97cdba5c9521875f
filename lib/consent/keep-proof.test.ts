import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ConsentAnswer } from './consent-answer.ts'
import { keepProof, proofSettings } from './keep-proof.ts'
import { openProofRecord } from './proof-record.ts'

const answer: ConsentAnswer = { version: 2, asked: ['media'], granted: ['media'] }
const shown = { version: 2, text: 'The words of version 2.' }

let folder: string

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labwire-proofs-'))
})

afterEach(() => rmSync(folder, { recursive: true }))

const day = (number: number) => new Date(Date.UTC(2026, 0, number))
const days = (text: string) => proofSettings({ LABWIRE_CONSENT_RECORD: 'a', LABWIRE_CONSENT_RECORD_DAYS: text })

function recordIn(file: string) {
  const record = openProofRecord(file, 30)
  const texts = record.texts()
  const lines = [...record.proofs()].map(({ version, textHash }) => `${version}: ${texts.get(textHash)}`)
  record.close()
  return lines
}

test('the record is off unless a file is named', () => {
  expect(proofSettings({})).toBeNull()
  expect(proofSettings({ LABWIRE_CONSENT_RECORD: '' })).toBeNull()
  expect(proofSettings({ LABWIRE_CONSENT_RECORD: 'a.sqlite' })).toEqual({ file: 'a.sqlite', days: 548 })
})

test('its retention is a whole number of days', () => {
  expect(days('90')?.days).toBe(90)
  expect(days('1')?.days).toBe(1)
  for (const wrong of ['0', '-1', '1.5', 'ever']) expect(() => days(wrong)).toThrow(`is "${wrong}"`)
})

test('an answer is kept with the words that were shown', () => {
  const file = join(folder, 'consent.sqlite')
  keepProof({ file, days: 30 }, answer, shown, new Date())
  expect(recordIn(file)).toEqual(['2: The words of version 2.'])
})

test('an answer to an earlier version is kept with the words of that version, if they are known', () => {
  const file = join(folder, 'consent.sqlite')
  const later = { version: 3, text: 'The words of version 3.' }
  keepProof({ file, days: 30 }, answer, shown, new Date())
  keepProof({ file, days: 30 }, answer, later, new Date())
  keepProof({ file, days: 30 }, { ...answer, version: 1 }, later, new Date())
  expect(recordIn(file)).toEqual(['2: The words of version 2.', '2: The words of version 2.', '1: '])
})

test('lines past their retention go as soon as another day begins', () => {
  const file = join(folder, 'consent.sqlite')
  keepProof({ file, days: 30 }, answer, shown, day(1))
  keepProof({ file, days: 30 }, answer, shown, day(31))
  expect(recordIn(file)).toHaveLength(2)
  keepProof({ file, days: 30 }, answer, shown, day(32))
  expect(recordIn(file)).toHaveLength(2)
})

test('a file that cannot be written is an error for the caller', () => {
  expect(() => keepProof({ file: join(folder, 'missing', 'a.sqlite'), days: 30 }, answer, shown, new Date())).toThrow()
})
