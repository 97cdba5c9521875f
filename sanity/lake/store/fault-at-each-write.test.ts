import { constants } from 'node:sqlite'
import { expect, test } from 'vitest'
import { system, temporaryLake } from '../contract/temporary-lake.ts'
import type { Commit, Lake } from '../lake.ts'
import { verifyLake } from '../verify/verify-lake.ts'

const as = { dataset: 'production', identity: system }

/** Changes, creates and deletes in one transaction, so that every kind of write is part of it. */
const mixed = [
  { patch: { id: 'a', set: { title: 'new' } } },
  { create: { _id: 'c', _type: 'news', of: { _type: 'reference', _ref: 'a' } } },
  { delete: { id: 'b' } },
]

function filled() {
  const lake = temporaryLake()
  const documents = ['a', 'b'].map((_id) => ({ create: { _id, _type: 'news', title: 'old' } }))
  lake.mutate(documents, as)
  const told: Commit[] = []
  lake.feed.subscribe((commit) => told.push(commit))
  return { lake, told }
}

/** What a reader, the file and the log say. */
function everything(lake: Lake) {
  const rows = (table: string) => lake.database.prepare(`SELECT count(*) AS n FROM ${table}`).get()?.['n']
  return {
    documents: [...lake.read('production').all()],
    bodies: lake.database.prepare('SELECT body FROM documents ORDER BY id').all(),
    log: [rows('transactions'), rows('changes'), lake.log.latest(), lake.feed.latest],
  }
}

/** A write fails while `spoilt`: nothing of it may be seen; and one that follows must go through whole. */
async function expectNothing(spoil: (lake: Lake) => void, mend: (lake: Lake) => void): Promise<void> {
  const { lake, told } = filled()
  const before = everything(lake)
  spoil(lake)
  expect(() => lake.mutate(mixed, as)).toThrow(/fault|authorized/)
  mend(lake)
  expect(everything(lake)).toEqual(before)
  expect(told).toEqual([])
  lake.mutate(mixed, as)
  expect(told).toHaveLength(1)
  expect([...lake.read('production').all()].map(({ _id }) => _id)).toEqual(['a', 'c'])
  expect((await verifyLake(lake.config.dataFolder)).faults).toEqual([])
}

/** The ways in which SQLite leaves a transaction when a write fails: as it is, without the statement, or rolled back. */
const ways = ['FAIL', 'ABORT', 'ROLLBACK']
const writes = [
  ['INSERT', 'documents'],
  ['UPDATE', 'documents'],
  ['DELETE', 'documents'],
  ['INSERT', 'transactions'],
  ['INSERT', 'changes'],
]

test.each(writes.flatMap((write) => ways.map((way) => [...write, way])))(
  'a fault at the %s into %s that leaves the transaction by %s is as if nothing had been written',
  async (operation, table, way) => {
    await expectNothing(
      ({ database }) =>
        database.exec(
          `CREATE TEMP TRIGGER spoilt AFTER ${operation} ON main.${table} BEGIN SELECT RAISE(${way}, 'a fault of the disk'); END`,
        ),
      ({ database }) => database.exec('DROP TRIGGER spoilt'),
    )
  },
)

test.each(['BEGIN', 'COMMIT'])('a fault at %s is as if nothing had been written', async (step) => {
  await expectNothing(
    ({ database }) =>
      database.setAuthorizer((action, what) =>
        action === constants.SQLITE_TRANSACTION && what === step ? constants.SQLITE_DENY : constants.SQLITE_OK,
      ),
    ({ database }) => database.setAuthorizer(null),
  )
})

test('the same look finds a write that is not undone', () => {
  const { lake } = filled()
  const before = everything(lake)
  lake.database.prepare('UPDATE documents SET body = ? WHERE id = ?').run('{}', 'a')
  expect(everything(lake)).not.toEqual(before)
})

test('after a failed sync, what was refused is written over before anybody could find it in the file', () => {
  const { lake } = filled()
  const { database } = lake
  const exec = database.exec.bind(database)
  const steps: string[] = []
  database.exec = (sql) => {
    steps.push(sql)
    if (sql === 'COMMIT') throw Object.assign(new Error('disk I/O error'), { errcode: failedSync })
    exec(sql)
  }
  expect(() => lake.mutate(mixed, as)).toThrow(/Nothing of this request was written/)
  expect(steps).toEqual(['BEGIN IMMEDIATE', 'COMMIT', 'ROLLBACK', expect.stringMatching(/^PRAGMA user_version = \d+$/)])
})

/** SQLITE_IOERR_FSYNC: https://sqlite.org/rescode.html#ioerr_fsync */
const failedSync = 1034
