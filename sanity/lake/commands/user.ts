import { role, type Account } from '../auth/account-record.ts'
import { AccountLinks } from '../auth/account-links.ts'
import { Accounts } from '../auth/accounts.ts'
import { servedAddress } from '../auth/served-address.ts'
import { SignIns } from '../auth/sign-ins.ts'
import { openDatabase } from '../store/open-database.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

const usage = `user add --name <name> --email <address> --role viewer|contributor|editor|administrator
                              invites somebody: prints the link with which a password is chosen
user list                     id, role, address, name, and whether the invitation was taken
user role <address> --role …  changes what somebody may do
user reset-link <address>     a link to choose a new password, or a new invitation
user sessions [<address>]     where somebody, or everybody, is signed in
user sign-out <address>       ends all sessions of somebody
user remove <address>         ends the account; the name stays in the history
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
  const signIns = new SignIns(database)
  const [given] = config.publicOrigins
  /** A whole address, where it is known under which one the lake is served; else a path below the lake. */
  const absolute = (path: string) => (given === undefined ? servedAddress(database) : given + config.basePath) + path

  switch (action) {
    case 'add': {
      const wanted = role.safeParse(values.role)
      if (!values.name || !values.email || !wanted.success) throw new UsageError(usage)
      const { email } = await accounts.add({ name: values.name, email: values.email, role: wanted.data })
      console.log(absolute(links.createPassword(email ?? values.email)))
      return
    }
    case 'list':
      for (const account of accounts.list()) {
        const state = account.passwordHash === null ? 'invited' : 'active'
        console.log([account.id, account.role, account.email, account.name, state].join('\t'))
      }
      return
    case 'role': {
      const wanted = role.safeParse(values.role)
      if (!wanted.success) throw new UsageError(usage)
      accounts.setRole(accountOf(accounts, address).id, wanted.data)
      return
    }
    case 'remove':
      accounts.remove(accountOf(accounts, address).id)
      return
    case 'reset-link':
      console.log(absolute(links.createPassword(accountOf(accounts, address).email ?? address)))
      return
    case 'sessions':
      for (const one of signIns.list(address === '' ? null : accountOf(accounts, address).id)) {
        const used = new Date(one.lastUsedAt).toISOString()
        console.log([one.id, one.userName, one.device ?? 'unknown browser', `last used ${used}`].join('\t'))
      }
      return
    case 'sign-out':
      console.log(`${signIns.endAll(accountOf(accounts, address).id)} signed out`)
      return
    case 'setup-link':
      if (accounts.list().length > 0) throw new UsageError('There is an account already; use user reset-link <address>')
      console.log(absolute(links.createSetup()))
      return
    default:
      throw new UsageError(usage)
  }
}

function accountOf(accounts: Accounts, address: string): Account {
  if (address === '') throw new UsageError(`Name the person by e-mail address.\n\n${usage}`)
  const account = accounts.byEmail(address)
  if (!account) throw new UsageError(`There is no account for "${address}"; user list shows who there is`)
  return account
}
