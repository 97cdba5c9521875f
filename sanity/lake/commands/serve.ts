import { AccountLinks } from '../auth/account-links.ts'
import { Accounts } from '../auth/accounts.ts'
import { noteServedAddress } from '../auth/served-address.ts'
import type { Lake } from '../lake.ts'
import { listen, type ListeningLake } from '../listen.ts'
import { openLake } from '../open-lake.ts'
import { configFrom, readArguments, UsageError } from './options.ts'

const own = {
  port: { type: 'string', default: '3333' },
  host: { type: 'string', default: '127.0.0.1' },
  'webhook-url': { type: 'string' },
} as const

/** `serve`: runs until SIGTERM, SIGINT, or the end of the process that started it. */
export async function serve(words: string[]): Promise<void> {
  const { values } = readArguments(words, own)
  const port = Number(values.port)
  if (!Number.isInteger(port) || port < 0 || port > 65_535)
    throw new UsageError(`--port must be 0 to 65535, not "${values.port}"`)
  const lake = openLake(configFrom(values, values['webhook-url']))
  try {
    const listening = await listen(lake, { port, host: values.host })
    stopOnSignal(listening)
    noteServedAddress(lake.database, lake.config)
    console.log(`Lake listening on ${listening.url}`)
    const setup = setupPath(lake)
    if (setup) console.log(`First sign-in: ${listening.url}${setup}`)
    process.send?.({ listening: listening.url, setupPath: setup })
  } catch (error) {
    lake.close()
    throw error
  }
}

/** One-time path to the form that makes the first account; null when somebody can sign in already. */
function setupPath(lake: Lake): string | null {
  return new Accounts(lake.database).list().length === 0 ? new AccountLinks(lake.database).createSetup() : null
}

function stopOnSignal(listening: ListeningLake): void {
  let stopping = false
  const stop = () => {
    if (stopping) return
    stopping = true
    listening.close().then(
      () => process.exit(0),
      (error: unknown) => {
        console.error(error)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)
  // The parent is gone: nobody would ever stop this process.
  process.on('disconnect', stop)
}
