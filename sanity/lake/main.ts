import { exportContent } from './commands/export.ts'
import { importContent } from './commands/import.ts'
import { UsageError } from './commands/options.ts'
import { serve } from './commands/serve.ts'
import { token } from './commands/token.ts'
import { user } from './commands/user.ts'

const usage = `Usage: lake <command> [--data <folder>]

  serve   [--port N] [--host 127.0.0.1] [--public-origin URL …] [--base-path /lake] [--webhook-url URL]
  import  <file.ndjson|folder> [--replace|--missing] [--if-empty] [--dataset production] [--base-path /lake]
  export  [folder|file.ndjson]
  user    add | list | remove | reset-link | setup-link
  token   create --role viewer|editor|administrator [--label x] | list | revoke <id>
`

const commands: Record<string, (words: string[]) => void | Promise<void>> = {
  serve,
  import: importContent,
  export: exportContent,
  token,
  user,
}

const [name = '', ...words] = process.argv.slice(2)
const command = commands[name]
try {
  if (!command) throw new UsageError(name ? `There is no command "${name}".\n\n${usage}` : usage)
  await command(words)
} catch (error) {
  // What the person can do something about is one line; only a fault of our own shows where it happened.
  const own = error instanceof Error && (error.constructor === TypeError || error.constructor === ReferenceError)
  console.error(own ? error : error instanceof Error ? error.message : error)
  process.exit(1)
}
