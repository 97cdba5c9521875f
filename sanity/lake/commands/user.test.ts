import { expect, test } from 'vitest'
import { Accounts } from '../auth/accounts.ts'
import { AccountLinks } from '../auth/account-links.ts'
import { noteServedAddress } from '../auth/served-address.ts'
import { Sessions } from '../auth/sessions.ts'
import { plainConfig } from '../contract/temporary-lake.ts'
import { commandFolder } from './testing/command-folder.ts'
import { user } from './user.ts'

/** Runs `user` on a folder of its own; what it prints comes back. */
function commandLine() {
  const { folder, database, said } = commandFolder()
  const run = async (...words: string[]) => {
    said()
    await user([...words, '--data', folder])
    return said()
  }
  return { run, database, folder, accounts: new Accounts(database) }
}

const add = ['add', '--name', 'Grace Hopper', '--email', 'grace@example.org', '--role', 'contributor']

test('a person is invited, given another role, signed out and removed', async () => {
  const { run, accounts, database } = commandLine()
  const link = await run(...add)
  expect(link).toMatch(/^\/v1\/auth\/setup\?code=[\w-]{43}$/)
  expect(new AccountLinks(database).peek(link.split('code=')[1] ?? '')).toMatchObject({ kind: 'password' })
  expect(await run('list')).toMatch(/^u\w+\tcontributor\tgrace@example.org\tGrace Hopper\tinvited$/)

  await run('role', 'GRACE@example.org', '--role', 'editor')
  const [grace] = accounts.list()
  expect(grace?.role).toBe('editor')

  const token = new Sessions(database).open(grace?.id ?? '')
  expect(await run('sessions')).toMatch(/^s\w+\tGrace Hopper\tunknown browser\tlast used \d{4}-/)
  expect(await run('sign-out', 'grace@example.org')).toBe('1 signed out')
  expect(new Sessions(database).expiresAt(token)).toBeNull()

  expect(await run('reset-link', 'grace@example.org')).toContain('/v1/auth/setup?code=')
  await run('remove', 'grace@example.org')
  expect(await run('list')).toBe('')
})

test('links are whole where it is known under which address the lake is served', async () => {
  const { run, database, folder } = commandLine()
  noteServedAddress(database, { ...plainConfig, dataFolder: folder, publicOrigins: ['https://lab.example'] })
  expect(await run(...add)).toMatch(/^https:\/\/lab\.example\/lake\/v1\/auth\/setup\?code=/)
  const words = ['--public-origin', 'http://localhost:4000', '--base-path', '/store']
  expect(await run('reset-link', 'grace@example.org', ...words)).toMatch(
    /^http:\/\/localhost:4000\/store\/v1\/auth\/setup\?code=/,
  )
})

test('what cannot be done says why, and what can be typed', async () => {
  const { run, accounts } = commandLine()
  await accounts.add({ name: 'Ada', email: 'ada@example.org', role: 'administrator' })
  await expect(run('remove', 'ada@example.org')).rejects.toThrow('only administrator')
  await expect(run('role', 'ada@example.org', '--role', 'viewer')).rejects.toThrow('only administrator')
  await expect(run('role', 'ada@example.org', '--role', 'owner')).rejects.toThrow('user role <address>')
  await expect(run('remove', 'nobody@example.org')).rejects.toThrow('no account for "nobody@example.org"')
  await expect(run('remove')).rejects.toThrow('Name the person')
  await expect(run('setup-link')).rejects.toThrow('There is an account already')
  await expect(run('promote')).rejects.toThrow('user list')
})
