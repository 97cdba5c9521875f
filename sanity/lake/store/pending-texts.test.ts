import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { plainConfig, system, temporaryLake } from '../contract/temporary-lake.ts'
import type { Lake } from '../lake.ts'
import { openLake } from '../open-lake.ts'
import { mostPending, together } from './pending-texts.ts'

const as = { dataset: 'production', identity: system }
const told = vi.spyOn(console, 'error').mockImplementation(() => {})

beforeEach(() => {
  told.mockClear()
})

const news = (_id: string, title: string) => ({ create: { _id, _type: 'news', title } })
const many = (count: number) => Array.from({ length: count }, (_, i) => news(`n${i}`, 'Iron'))

function pendingIn({ database }: Lake): unknown {
  return database.prepare('SELECT count(*) AS number FROM pending_texts').get()?.['number']
}

async function found(lake: Lake, pattern: string): Promise<unknown> {
  const groq = '*[title match $pattern]._id'
  const request = { dataset: 'production', query: groq, params: { pattern }, perspective: 'raw', identity: system }
  return (await lake.query(request)).result
}

test('what was just written is found by its words, before and after it is indexed a moment later', async () => {
  const lake = temporaryLake()
  lake.mutate([news('a', 'Iron'), news('b', 'Copper')], as)
  lake.mutate([{ patch: { id: 'a', set: { title: 'Zinc' } } }, { delete: { id: 'b' } }], as)
  expect(pendingIn(lake)).toBe(2)
  const all = async () => [await found(lake, 'zin*'), await found(lake, 'iron'), await found(lake, 'copper')]
  expect(await all()).toEqual([['a'], [], []])
  await vi.waitFor(() => expect(pendingIn(lake)).toBe(0))
  expect(await all()).toEqual([['a'], [], []])
  lake.mutate([{ patch: { id: 'a', set: { _private: 'no text of the index' } } }], as)
  expect(pendingIn(lake)).toBe(0)
})

test('no more wait than may, however fast they come; and a large transaction is indexed as it is written', async () => {
  const lake = temporaryLake()
  for (const mutation of many(mostPending)) lake.mutate([mutation], as)
  expect(pendingIn(lake)).toBe(mostPending)
  lake.mutate([news('one-more', 'Iron')], as)
  const left = mostPending + 1 - together
  expect(pendingIn(lake)).toBe(left)
  const replaced = many(mostPending).map(({ create }) => ({ createOrReplace: { ...create, title: 'Tin' } }))
  lake.mutate(replaced, as)
  expect(pendingIn(lake)).toBe(left)
  expect(await found(lake, 'iron')).toEqual(['one-more'])
})

test('what a lake that went away had not indexed is found by the next one, which indexes it', async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lake-pending-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
  const first = openLake({ ...plainConfig, dataFolder })
  first.mutate([news('a', 'Iron')], as)
  first.close()
  const next = openLake({ ...plainConfig, dataFolder })
  onTestFinished(() => next.close())
  expect(pendingIn(next)).toBe(1)
  expect(await found(next, 'iron')).toEqual(['a'])
  await vi.waitFor(() => expect(pendingIn(next)).toBe(0))
  expect(await found(next, 'iron')).toEqual(['a'])
})

test('long texts are indexed one after the other', async () => {
  const lake = temporaryLake()
  const long = 'iron '.repeat(150_000)
  lake.mutate([news('a', long), news('b', long)], as)
  await vi.waitFor(() => expect(pendingIn(lake)).toBe(1), { interval: 5 })
  await vi.waitFor(() => expect(pendingIn(lake)).toBe(0))
})

test('when the index cannot be written, documents are written and found all the same', async () => {
  const lake = temporaryLake()
  lake.database.exec(
    "CREATE TEMP TRIGGER spoilt AFTER DELETE ON main.pending_texts BEGIN SELECT RAISE(ABORT, 'a fault'); END",
  )
  for (const mutation of many(mostPending + 1)) lake.mutate([mutation], as)
  expect(told).toHaveBeenCalledWith(expect.stringContaining('full-text index'), expect.any(Error))
  expect(pendingIn(lake)).toBe(mostPending + 1)
  expect(await found(lake, 'iron')).toHaveLength(mostPending + 1)
  lake.database.exec('DROP TRIGGER spoilt')
  lake.mutate([news('last', 'Iron')], as)
  await vi.waitFor(() => expect(pendingIn(lake)).toBe(0))
  expect(await found(lake, 'iron')).toHaveLength(mostPending + 2)
})
