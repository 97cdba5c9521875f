import { expect, test } from 'vitest'
import { Tokens } from '../auth/tokens.ts'
import { lockFolder } from '../store/folder-lock.ts'
import { commandFolder } from './testing/command-folder.ts'
import { token } from './token.ts'

/** Runs `token` on a folder of its own; what it prints comes back. */
function commandLine() {
  const { folder, database, said } = commandFolder()
  const run = (...words: string[]) => {
    said()
    token([...words, '--data', folder])
    return said()
  }
  return { run, folder, tokens: new Tokens(database) }
}

test('a token is made, listed and revoked', () => {
  const { run, tokens } = commandLine()
  expect(run('create', '--role', 'viewer', '--label', 'Lab notebook')).toMatch(/^sk\S{70}$/)
  const [made] = tokens.list()
  expect(run('list')).toContain('Lab notebook')
  run('revoke', made?.id ?? '')
  expect(run('list')).toBe('')
})

test('a token that the site needs is not revoked under it, but while nothing runs', () => {
  const { run, folder, tokens } = commandLine()
  run('create', '--role', 'viewer', '--label', 'Site', '--needed-by', 'the site itself')
  const id = tokens.list()[0]?.id ?? ''
  expect(() => tokens.revoke(id)).toThrow('“Site” is needed by the site itself')
  const running = lockFolder(folder)
  expect(() => run('revoke', id)).toThrow('needed by the site itself, which runs')
  running[Symbol.dispose]()
  run('revoke', id)
  expect(tokens.list()).toEqual([])
})
