import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { textFaults } from '../../verify/text-faults.ts'
import { TextIndex } from '../text-index.ts'
import { migrations } from './all.ts'

beforeEach(() => {
  const told = vi.spyOn(console, 'error').mockImplementation(() => {})
  onTestFinished(() => told.mockRestore())
})

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-migrations-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

test('a folder from before contributors keeps its accounts, and everybody stays signed in', () => {
  const folder = temporaryFolder()
  const old = openDatabase(folder, migrations.slice(0, 2))
  old.exec(`INSERT INTO users VALUES ('u1', 'Ada', 'ada@example.org', 'editor', 'hash', 1, 2, NULL);
    INSERT INTO sessions VALUES ('digest', 'u1', 1, 2, 3);
    INSERT INTO api_tokens VALUES ('t1', 'Site', 'viewer', 'secret', 1, NULL, NULL)`)
  old.close()
  const database = openDatabase(folder)
  expect(database.prepare('SELECT name, email, role FROM users').all()).toEqual([
    { name: 'Ada', email: 'ada@example.org', role: 'editor' },
  ])
  expect(database.prepare('SELECT user_id, sign_in, device FROM sessions').all()).toEqual([
    { user_id: 'u1', sign_in: expect.stringMatching(/^s[0-9a-f]{12}$/), device: null },
  ])
  expect(database.prepare('SELECT label FROM api_tokens').all()).toEqual([{ label: 'Site' }])
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  database.exec("UPDATE users SET role = 'contributor'")
  database.exec('DELETE FROM users')
  expect(database.prepare('SELECT count(*) AS number FROM sessions').get()).toEqual({ number: 0 })
  database.close()
})

/** A folder as the first version of the tables left it, with one document in it. */
function oldFolder(): string {
  const folder = temporaryFolder()
  const old = openDatabase(folder, migrations.slice(0, 1))
  old.exec(`INSERT INTO datasets VALUES ('production', 'public', '2026-01-01T00:00:00Z');
    INSERT INTO documents VALUES ('production', 'a', '{"_id":"a","_type":"news"}')`)
  old.close()
  return folder
}

test('documents from before the full-text index are found by their words', () => {
  const folder = temporaryFolder()
  const old = openDatabase(folder, migrations.slice(0, 4))
  old.exec(`INSERT INTO datasets VALUES ('production', 'public', '2026-01-01T00:00:00Z');
    INSERT INTO documents VALUES ('production', 'a', '{"_id":"a","_type":"news","_rev":"r","_createdAt":"2026-01-01T00:00:00Z","_updatedAt":"2026-01-01T00:00:00Z","title":"Iron heart"}');
    INSERT INTO documents VALUES ('production', 'damaged', '{}')`)
  old.close()
  using database = openDatabase(folder)
  expect(new TextIndex(database, 'production').ids('iron he*')).toEqual(['a'])
  expect(new TextIndex(database, 'production').ids('copper')).toEqual([])
})

test.each([5, 6])('a full-text index of format %i is taken as it is', (format) => {
  const folder = temporaryFolder()
  const old = openDatabase(folder, migrations.slice(0, format))
  old.exec("INSERT INTO datasets VALUES ('production', 'public', '2026-01-01T00:00:00Z')")
  old.exec(`INSERT INTO documents VALUES ('production', 'a', '{"_id":"a","_type":"news","title":"Iron"}')`)
  expect(textFaults(old)).toEqual(['Document "a" of "production" is not in the full-text index'])
  old.exec("INSERT INTO text_rows VALUES (7, 'production', 'a'); INSERT INTO texts (rowid, words) VALUES (7, 'iron')")
  expect(textFaults(old)).toEqual([])
  old.close()
  using database = openDatabase(folder)
  expect(textFaults(database)).toEqual([])
  expect(new TextIndex(database, 'production').ids('iron')).toEqual(['a'])
  expect(new TextIndex(database, 'production').ids('copper')).toEqual([])
})

const formatOf = (database: DatabaseSync) => Number(database.prepare('PRAGMA user_version').get()?.['user_version'])

test('before an older file is changed a copy of it is kept, whole, and its place is told', () => {
  const folder = oldFolder()
  openDatabase(folder).close()
  const [name = '', ...more] = readdirSync(join(folder, 'backups'))
  expect(more).toEqual([])
  expect(console.error).toHaveBeenCalledWith(expect.stringContaining(join(folder, 'backups', name)))
  using copy = new DatabaseSync(join(folder, 'backups', name), { readOnly: true })
  expect(formatOf(copy)).toBe(1)
  expect(copy.prepare('SELECT body FROM documents').all()).toEqual([{ body: '{"_id":"a","_type":"news"}' }])
  expect(copy.prepare('PRAGMA integrity_check').get()).toEqual({ integrity_check: 'ok' })
})

test('a new folder, and one that is up to date, are not copied', () => {
  const folder = temporaryFolder()
  openDatabase(folder).close()
  openDatabase(folder).close()
  expect(existsSync(join(folder, 'backups'))).toBe(false)
})

test('a file that cannot be copied is not changed', () => {
  const folder = oldFolder()
  writeFileSync(join(folder, 'backups'), 'in the way')
  expect(() => openDatabase(folder)).toThrow(/could not be copied before: .*Nothing was changed/)
  using database = new DatabaseSync(join(folder, 'lake.sqlite'))
  expect(formatOf(database)).toBe(1)
})

test('a step that fails leaves the file as it was', () => {
  const folder = oldFolder()
  const failing = {
    name: 'failing',
    run: (database: DatabaseSync) => {
      database.exec('DROP TABLE documents')
      throw new Error('half done')
    },
  }
  expect(() => openDatabase(folder, [...migrations.slice(0, 1), failing])).toThrow('half done')
  using database = new DatabaseSync(join(folder, 'lake.sqlite'))
  expect(formatOf(database)).toBe(1)
  expect(database.prepare('SELECT count(*) AS number FROM documents').get()).toEqual({ number: 1 })
})
