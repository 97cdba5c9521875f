import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { openProofRecord, type Decision, type ProofRecord } from './proof-record.ts'

const accepted: Decision = {
  version: 3,
  text: 'We use cookies.',
  asked: ['analytics', 'media'],
  granted: ['analytics', 'media'],
}
const rejected: Decision = { ...accepted, granted: [] }
const partly: Decision = { ...accepted, granted: ['media'] }
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000)

let folder: string
let file: string
let record: ProofRecord

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'labwire-proofs-'))
  file = join(folder, 'consent.sqlite')
  record = openProofRecord(file, 30)
})

afterEach(() => {
  record.close()
  rmSync(folder, { recursive: true })
})

test('check 23 (GDPR Art. 7(1) and 5(1)(c)): a line holds id, time, version, text hash and choices, and nothing more', () => {
  const time = new Date('2026-11-22T10:00:00.000Z')
  record.append(partly, time)
  const [proof] = record.proofs()
  expect(proof).toEqual({
    id: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/),
    time: '2026-11-22T10:00:00.000Z',
    version: 3,
    textHash: createHash('sha256').update('We use cookies.').digest('hex'),
    choices: { analytics: false, media: true },
  })
  const columns = new DatabaseSync(file).prepare(`SELECT name FROM pragma_table_info('proofs')`).all()
  expect(columns.map(({ name }) => name)).toEqual(['id', 'time', 'version', 'text_hash', 'choices'])
})

test('the words behind a hash are kept once each', () => {
  for (const decision of [accepted, rejected, { ...accepted, text: 'Other words.' }])
    record.append(decision, new Date())
  expect([...record.texts().values()].toSorted()).toEqual(['Other words.', 'We use cookies.'])
  for (const { textHash } of record.proofs()) expect(record.texts().has(textHash)).toBe(true)
})

test('the words of a policy version are those that it was last asked with', () => {
  record.append({ ...accepted, version: 1, text: 'Old words.' }, daysAgo(2))
  record.append({ ...accepted, version: 1, text: 'Corrected words.' }, daysAgo(1))
  record.append({ ...accepted, version: 2, text: 'New words.' }, daysAgo(0))
  expect(record.wordsOf(1)).toBe('Corrected words.')
  expect(record.wordsOf(2)).toBe('New words.')
  expect(record.wordsOf(3)).toBeNull()
})

test('two visitors cannot be told from one who answered twice', () => {
  const time = new Date()
  record.append(accepted, time)
  record.append(accepted, time)
  const [first, second] = record.proofs()
  expect({ ...first, id: '' }).toEqual({ ...second, id: '' })
  expect(first?.id).not.toBe(second?.id)
})

test('lines come oldest first, and are there after the record was closed', () => {
  record.append(accepted, daysAgo(1))
  record.append(rejected, daysAgo(2))
  record.close()
  record = openProofRecord(file, 30)
  expect([...record.proofs()].map(({ choices }) => choices.analytics)).toEqual([false, true])
})

test('answers are counted by day, without anything else', () => {
  const monday = new Date('2026-11-16T23:59:59Z')
  const tuesday = new Date('2026-11-17T00:00:00Z')
  for (const decision of [accepted, accepted, rejected]) record.append(decision, monday)
  record.append(partly, tuesday)
  expect(record.counts()).toEqual([
    { day: '2026-11-16', accepted: 2, rejected: 1, partly: 0 },
    { day: '2026-11-17', accepted: 0, rejected: 0, partly: 1 },
  ])
})

test('lines past their retention are deleted, and their counts stay', () => {
  for (const days of [400, 31, 29, 0]) record.append(accepted, daysAgo(days))
  expect(record.prune(new Date())).toBe(2)
  expect([...record.proofs()]).toHaveLength(2)
  expect(record.counts()).toHaveLength(4)
})

test('no line can be changed, and no young one deleted, by whatever opens the file', () => {
  record.append(accepted, new Date())
  const other = new DatabaseSync(file)
  expect(() => other.exec(`UPDATE proofs SET choices = '{}'`)).toThrow('never changed')
  expect(() => other.exec('DELETE FROM proofs')).toThrow('kept for its retention')
  expect(() => other.exec(`UPDATE texts SET words = 'x'`)).toThrow('never changed')
  other.close()
  expect([...record.proofs()]).toHaveLength(1)
})

test('a decision that cannot be written leaves neither a line nor a count', () => {
  const other = new DatabaseSync(file)
  other.exec(`CREATE TRIGGER full BEFORE INSERT ON counts BEGIN SELECT RAISE(ABORT, 'disk full'); END`)
  other.close()
  expect(() => record.append(accepted, new Date())).toThrow('disk full')
  expect([...record.proofs()]).toEqual([])
  expect(record.texts().size).toBe(0)
})
