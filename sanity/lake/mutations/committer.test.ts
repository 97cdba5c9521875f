import { expect, test } from 'vitest'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import { LakeError } from '../errors.ts'
import type { Commit } from '../lake.ts'

const as = { dataset: 'production', identity: system }

test('a full disk refuses the write, loses nothing, and writing goes on when there is room again', () => {
  const lake = temporaryLake()
  lake.mutate([{ create: { _id: 'a', _type: 'news', title: 'kept' } }], as)
  const pages = Number(lake.database.prepare('PRAGMA page_count').get()?.['page_count'])
  lake.database.exec(`PRAGMA max_page_count = ${pages}`)
  const big = { patch: { id: 'a', set: { title: 'x'.repeat(200_000) } } }
  const told: Commit[] = []
  lake.feed.subscribe((commit) => told.push(commit))
  expect(() => lake.mutate([big], as)).toThrow(LakeError)
  expect(lake.read('production').get('a')).toMatchObject({ title: 'kept' })
  expect(told).toEqual([])
  lake.database.exec('PRAGMA max_page_count = 1000000')
  lake.mutate([big], as)
  expect(told).toHaveLength(1)
})

test('a commit is told with both states, its author, and effects that leave the revision out', () => {
  const lake = temporaryLake()
  const told: Commit[] = []
  lake.feed.subscribe((commit) => told.push(commit))
  lake.mutate([{ create: { _id: 'a', _type: 'news', title: 'one' } }], as)
  lake.mutate([{ patch: { id: 'a', set: { title: 'two' } } }, { patch: { id: 'a', set: { n: 1 } } }], as)
  const [first, second] = told
  expect(first).toMatchObject({ sequence: 1, author: 'lake', changes: [{ before: null, after: { title: 'one' } }] })
  expect(second).toMatchObject({ sequence: 2, changes: [{ before: { title: 'one' }, after: { title: 'two', n: 1 } }] })
  expect(second?.changes[0]?.mutations).toHaveLength(2)
  expect(JSON.stringify(second?.changes[0]?.effects)).not.toContain(second?.transactionId)
})

test('a viewer may open a preview and write nothing else', () => {
  const lake = temporaryLake()
  const viewer = { ...as, identity: { ...system, id: 'u1', role: 'viewer', via: 'session' } } as const
  const secret = { _id: 'drafts.s', _type: 'sanity.previewUrlSecret' }
  lake.mutate([{ createOrReplace: secret }, { patch: { id: secret._id, set: { secret: 'x' } } }], viewer)
  lake.mutate([{ create: { _id: 'drafts.a', _type: 'news' } }], as)
  for (const mutation of [
    { create: { _id: 'drafts.b', _type: 'news' } },
    { create: { _id: 's', _type: 'sanity.previewUrlSecret' } },
    { patch: { id: 'drafts.a', set: { title: 'mine' } } },
    { createOrReplace: { ...secret, _id: 'drafts.a' } },
    { createOrReplace: { ...secret, _type: 'news' } },
    { delete: { query: '*[_id in path("drafts.**")]' } },
  ]) {
    expect(() => lake.mutate([mutation], viewer)).toThrow(LakeError)
  }
  expect(lake.read('production').get('drafts.a')).toMatchObject({ _type: 'news' })
  lake.mutate([{ delete: { query: '*[_type == "sanity.previewUrlSecret"]' } }], viewer)
  expect(lake.read('production').get(secret._id)).toBeNull()
})

test('a document that a transaction both creates and deletes leaves no trace', () => {
  const lake = temporaryLake()
  lake.mutate([{ create: { _id: 'a', _type: 'news' } }, { delete: { id: 'a' } }], as)
  expect(lake.feed.latest).toBe(0)
})

test('a listener that fails does not undo the commit or keep it from the others', () => {
  const lake = temporaryLake()
  const told: number[] = []
  const log = console.error
  console.error = () => {}
  lake.feed.subscribe(() => {
    throw new Error('listener')
  })
  lake.feed.subscribe(({ sequence }) => told.push(sequence))
  lake.mutate([{ create: { _id: 'a', _type: 'news' } }], as)
  console.error = log
  expect(told).toEqual([1])
})

test('commits that memory has forgotten are rebuilt from the log, word for word', () => {
  const lake = temporaryLake()
  // Twelve hundred commits need not each wait for the disk.
  lake.database.exec('PRAGMA synchronous = OFF')
  const told: Commit[] = []
  lake.feed.subscribe((commit) => told.push(commit))
  lake.mutate([{ create: { _id: 'a', _type: 'news', body: [{ _key: 'k', text: 'Grüße 😀' }] } }], as)
  for (let n = 0; n < 1_200; n += 1) {
    lake.mutate(
      [
        { patch: { id: 'a', set: { n, 'body[_key=="k"].text': `Grüße 😀 ${n}` } } },
        { createOrReplace: { _id: 'b', _type: 'topic', n } },
      ],
      as,
    )
  }
  lake.mutate([{ delete: { id: 'b' } }], as)
  expect(lake.feed.since(0)).toEqual(told)
  expect(lake.feed.since(lake.feed.latest)).toEqual([])
})
