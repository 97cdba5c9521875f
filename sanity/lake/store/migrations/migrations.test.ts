import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabase } from '../open-database.ts'
import { migrations } from './all.ts'

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
  expect(database.prepare('SELECT user_id FROM sessions').all()).toEqual([{ user_id: 'u1' }])
  expect(database.prepare('SELECT label FROM api_tokens').all()).toEqual([{ label: 'Site' }])
  expect(database.prepare('PRAGMA foreign_key_check').all()).toEqual([])
  database.exec("UPDATE users SET role = 'contributor'")
  database.exec('DELETE FROM users')
  expect(database.prepare('SELECT count(*) AS number FROM sessions').get()).toEqual({ number: 0 })
  database.close()
})
