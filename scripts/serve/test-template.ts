import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { createClient } from '@sanity/client'
import { serverClientConfig } from '../../sanity/client.ts'
import { contentFingerprint } from './content-state.ts'
import { runLakeCommand } from './lake-process.ts'
import { prepareLake } from './prepare-lake.ts'
import { buildIfStale } from './site-build.ts'

const folder = join(import.meta.dirname, '..', '..', 'node_modules', '.cache', 'labwire-e2e')

/**
 * Makes the data folder that every test worker copies, holding the demo content, and builds the site from it.
 *
 * @returns environment for the workers: the template's folder, an administrator's API token that is valid in each copy, and
 *   the wish to take the build as it is
 */
export async function makeTestTemplate(): Promise<
  Readonly<Record<'LABWIRE_E2E_TEMPLATE' | 'LABWIRE_E2E_TOKEN' | 'LABWIRE_BUILD', string>>
> {
  const template = join(folder, 'template')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(template, { recursive: true })
  const options = { port: 1, host: '127.0.0.1', dataFolder: template, origin: 'http://localhost:1', demo: true }
  const lake = await prepareLake(options, 'http://127.0.0.1:1')
  try {
    process.env['LABWIRE_LAKE_URL'] = lake.running.url
    process.env['SANITY_API_READ_TOKEN'] = lake.readToken
    const client = createClient({ ...serverClientConfig(), token: lake.readToken, perspective: 'published' })
    const environment = { ...process.env, LABWIRE_ORIGIN: options.origin }
    await buildIfStale(environment, () => contentFingerprint(client, options.origin), console.log)
  } finally {
    await lake.running.stop()
  }
  const token = runLakeCommand(['token', 'create', '--role', 'administrator', '--label', 'Tests', '--data', template])
  return { LABWIRE_E2E_TEMPLATE: template, LABWIRE_E2E_TOKEN: token, LABWIRE_BUILD: 'as-it-is' }
}
