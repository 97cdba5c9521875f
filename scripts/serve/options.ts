import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { faultMessage } from '../../lib/text/fault-message.ts'

export interface ServeOptions {
  readonly port: number
  readonly host: string
  /** Folder that holds everything that must not be lost: the lake's file, its pictures, the secrets. */
  readonly dataFolder: string
  /** Where visitors find the site, e.g. `https://news.example.org`, without a trailing slash. */
  readonly origin: string
  /** Whether an empty lake is filled with the demo content. */
  readonly demo: boolean
}

/** A start option that cannot be used; the message says what to type instead. */
export class OptionError extends Error {
  override readonly name = 'OptionError'
}

export const usage = `npm start -- [--port 3000] [--data .data] [--host 127.0.0.1] [--origin https://news.example.org] [--empty]

  --port    port of the whole system             (or PORT)
  --data    folder for content and secrets       (or LABWIRE_DATA)
  --host    address to listen on                 (or LABWIRE_HOST)
  --origin  where visitors reach the site        (or LABWIRE_ORIGIN)
  --empty   start without the demo content       (or LABWIRE_EMPTY=1)`

/** Options from the command line, else from the environment, else the defaults. */
export function parseServeOptions(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): ServeOptions {
  const values = readFlags(args)
  const port = parsePort(values.port ?? environment['PORT'] ?? '3000')
  return {
    port,
    host: values.host ?? environment['LABWIRE_HOST'] ?? '127.0.0.1',
    dataFolder: resolve(values.data ?? environment['LABWIRE_DATA'] ?? '.data'),
    origin: parseOrigin(values.origin ?? environment['LABWIRE_ORIGIN'] ?? `http://localhost:${port}`),
    demo: !(values.empty ?? environment['LABWIRE_EMPTY'] === '1'),
  }
}

function readFlags(args: readonly string[]) {
  try {
    return parseArgs({
      args: [...args],
      options: {
        port: { type: 'string' },
        data: { type: 'string' },
        host: { type: 'string' },
        origin: { type: 'string' },
        empty: { type: 'boolean' },
      },
    }).values
  } catch (fault) {
    throw new OptionError(`${faultMessage(fault)}\n\n${usage}`)
  }
}

function parsePort(text: string): number {
  const port = Number(text)
  if (/^\d+$/.test(text) && port >= 1 && port <= 65_535) return port
  throw new OptionError(`The port "${text}" is not a number from 1 to 65535.\n\n${usage}`)
}

function parseOrigin(text: string): string {
  const url = URL.canParse(text) ? new URL(text) : null
  if (url && /^https?:$/.test(url.protocol) && url.pathname === '/' && !url.search) return url.origin
  throw new OptionError(`The origin "${text}" must look like https://news.example.org, with nothing after the host.`)
}
