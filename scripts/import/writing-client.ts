import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { createClient, type SanityClient } from '@sanity/client'
import { serverClientConfig } from '../../sanity/client.ts'
import { embeddedLakePath, resolveLake } from '../../sanity/env.ts'
import { runLakeCommand } from '../serve/lake-process.ts'
import { OptionError } from '../serve/options.ts'
import type { ImportOptions } from './options.ts'

/**
 * Hands `use` a client that may write: with the token that was given, or else with one that is made for this import
 * from the data folder of the embedded lake and revoked when it is over.
 */
export async function withWritingClient<Result>(
  options: ImportOptions,
  use: (client: SanityClient) => Promise<Result>,
): Promise<Result> {
  const address = resolveLake()
  const url = address.kind === 'embedded' ? `http://127.0.0.1:${options.port}${embeddedLakePath}` : undefined
  const config = { ...serverClientConfig(address, url), timeout: 60_000, perspective: 'raw' as const }
  if (options.token) return use(createClient({ ...config, token: options.token }))
  if (address.kind === 'hosted')
    throw new OptionError('Give a token that may write, as --token or SANITY_API_WRITE_TOKEN.')
  if (!existsSync(join(options.dataFolder, 'lake.sqlite'))) {
    throw new OptionError(
      `There is no content in "${options.dataFolder}". Name the data folder of the running site as --data.`,
    )
  }
  const data = ['--data', options.dataFolder]
  const label = `Import ${randomUUID()}`
  const token = runLakeCommand(['token', 'create', '--role', 'editor', '--label', label, ...data])
  try {
    return await use(createClient({ ...config, token }))
  } finally {
    const line = runLakeCommand(['token', 'list', ...data])
      .split('\n')
      .find((known) => known.includes(label))
    const [id] = (line ?? '').split('\t')
    if (id) runLakeCommand(['token', 'revoke', id, ...data])
  }
}
