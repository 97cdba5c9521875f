import { UsageError } from './commands/options.ts'

const usage = `Usage: lake <command> [--data <folder>]

  serve   [--port N] [--host 127.0.0.1] [--public-origin URL …] [--base-path /lake] [--webhook-url URL] [--private] [--administrators-only FILTER]
  import  <file.ndjson|folder|file.tar.gz> [--replace|--missing] [--if-empty] [--dataset production] [--base-path /lake]
  export  [folder|file.tar.gz|file.ndjson]
  backup  [file.tar.gz]            everything, of a running lake as well, in one file
  restore <file.tar.gz>            into a new folder
  verify                           looks at file, references, asset bytes and history
  user    add | list | role | reset-link | sessions | sign-out | remove | setup-link
  token   create --role viewer|contributor|editor|administrator [--label x] | list | revoke <id>
`

type Command = (words: string[]) => void | Promise<void>

/** Each command is loaded when it is asked for: making a token need not wait for the image library. */
const commands: Record<string, () => Promise<Command>> = {
  serve: async () => (await import('./commands/serve.ts')).serve,
  import: async () => (await import('./commands/import.ts')).importContent,
  export: async () => (await import('./commands/export.ts')).exportContent,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  verify: async () => (await import('./commands/verify.ts')).verify,
  token: async () => (await import('./commands/token.ts')).token,
  user: async () => (await import('./commands/user.ts')).user,
}

const [name = '', ...words] = process.argv.slice(2)
try {
  const load = commands[name]
  if (!load) throw new UsageError(name ? `There is no command "${name}".\n\n${usage}` : usage)
  const command = await load()
  await command(words)
} catch (error) {
  // What the person can do something about is one line; only a fault of our own shows where it happened.
  const own = error instanceof Error && (error.constructor === TypeError || error.constructor === ReferenceError)
  console.error(own ? error : error instanceof Error ? error.message : error)
  process.exit(1)
}
