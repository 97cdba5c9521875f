import { role } from '../auth/account-record.ts'
import { Tokens } from '../auth/tokens.ts'
import { openDatabase } from '../store/open-database.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

/** `token create --role viewer [--label x]` prints just the token; `token list`; `token revoke <id>`. */
export function token(words: string[]): void {
  const { values, positionals } = readArguments(words, { role: { type: 'string' }, label: { type: 'string' } })
  const [action = '', id] = positionals
  using database = openDatabase(configFrom(values).dataFolder)
  const tokens = new Tokens(database)
  switch (action) {
    case 'create': {
      const given = role.safeParse(values.role)
      if (!given.success) throw new UsageError('token create needs --role viewer, contributor, editor or administrator')
      console.log(tokens.create({ role: given.data, label: values.label ?? `${given.data} token` }).secret)
      return
    }
    case 'list':
      for (const known of tokens.list()) {
        console.log([known.id, known.role, new Date(known.createdAt).toISOString(), known.label].join('\t'))
      }
      return
    case 'revoke':
      if (!id) throw new UsageError('token revoke needs the id of a token; token list shows them')
      if (!tokens.revoke(id)) throw new UsageError(`There is no token ${id}`)
      return
    default:
      throw new UsageError(
        'token create --role viewer|contributor|editor|administrator [--label x] | token list | token revoke <id>',
      )
  }
}
