import { role } from '../auth/account-record.ts'
import { AccountLinks } from '../auth/account-links.ts'
import { Accounts } from '../auth/accounts.ts'
import type { LakeConfig } from '../lake.ts'
import { openDatabase } from '../store/open-database.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

const usage = `user add --name <name> --email <address> --role viewer|contributor|editor|administrator
user list
user remove <address>
user reset-link <address>     a link to choose a new password
user setup-link               a link that makes the first administrator`

/** `user …`: the people who may sign in to Studio. Works beside a running lake. */
export async function user(words: string[]): Promise<void> {
  const own = { name: { type: 'string' }, email: { type: 'string' }, role: { type: 'string' } } as const
  const { values, positionals } = readArguments(words, own)
  const config = configFrom(values)
  const [action = '', address = ''] = positionals
  using database = openDatabase(config.dataFolder)
  const accounts = new Accounts(database)
  const links = new AccountLinks(database)
  switch (action) {
    case 'add': {
      const given = role.safeParse(values.role)
      if (!values.name || !values.email || !given.success) throw new UsageError(usage)
      const { email } = await accounts.add({ name: values.name, email: values.email, role: given.data })
      console.log(absolute(config, links.createPassword(email ?? values.email)))
      return
    }
    case 'list':
      for (const account of accounts.list())
        console.log([account.id, account.role, account.email, account.name].join('\t'))
      return
    case 'remove': {
      const account = accounts.byEmail(address)
      if (!account) throw new UsageError(`There is no account for "${address}"`)
      accounts.remove(account.id)
      return
    }
    case 'reset-link':
      console.log(absolute(config, links.createPassword(address)))
      return
    case 'setup-link':
      if (accounts.list().length > 0) throw new UsageError('There is an account already; use user reset-link <address>')
      console.log(absolute(config, links.createSetup()))
      return
    default:
      throw new UsageError(usage)
  }
}

/** A whole address where the public origin was given, else a path below the lake. */
function absolute(config: LakeConfig, path: string): string {
  return `${config.publicOrigins[0] ?? ''}${config.basePath}${path}`
}
