import { role } from '../auth/account-record.ts'
import { Tokens } from '../auth/tokens.ts'
import { FolderLockedError, lockFolder } from '../store/folder-lock.ts'
import { openDatabase } from '../store/open-database.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

/** `token create --role viewer [--label x] [--needed-by y]` prints just the token; `token list`; `token revoke <id>`. */
export function token(words: string[]): void {
  const { values, positionals } = readArguments(words, {
    role: { type: 'string' },
    label: { type: 'string' },
    'needed-by': { type: 'string' },
  })
  const [action = '', id] = positionals
  const { dataFolder } = configFrom(values)
  using database = openDatabase(dataFolder)
  const tokens = new Tokens(database)
  switch (action) {
    case 'create': {
      const given = role.safeParse(values.role)
      if (!given.success) throw new UsageError('token create needs --role viewer, contributor, editor or administrator')
      const neededBy = values['needed-by']
      const label = values.label ?? `${given.data} token`
      console.log(tokens.create({ role: given.data, label, ...(neededBy ? { neededBy } : {}) }).secret)
      return
    }
    case 'list':
      for (const known of tokens.list()) {
        console.log([known.id, known.role, new Date(known.createdAt).toISOString(), known.label].join('\t'))
      }
      return
    case 'revoke':
      if (!id) throw new UsageError('token revoke needs the id of a token; token list shows them')
      if (!revoke(tokens, id, dataFolder)) throw new UsageError(`There is no token ${id}`)
      return
    default:
      throw new UsageError(
        'token create --role viewer|contributor|editor|administrator [--label x] | token list | token revoke <id>',
      )
  }
}

/** A token that something needs is ended only while nothing runs in this folder. @throws UsageError */
function revoke(tokens: Tokens, id: string, dataFolder: string): boolean {
  const neededBy = tokens.find(id)?.neededBy
  if (!neededBy) return tokens.revoke(id)
  try {
    using _nothingRuns = lockFolder(dataFolder)
    return tokens.replace(id)
  } catch (fault) {
    if (!(fault instanceof FolderLockedError)) throw fault
    throw new UsageError(
      `This token is needed by ${neededBy}, which runs. Stop it first; when it starts again, it makes itself another.`,
    )
  }
}
