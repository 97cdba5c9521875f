import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedLakePath, resolveLake } from '../../sanity/env.ts'
import { runLakeCommand, startLake, type RunningLake } from './lake-process.ts'
import type { ServeOptions } from './options.ts'
import { readSecrets, writeSecrets, type Secrets } from './secrets.ts'

export interface PreparedLake {
  readonly running: RunningLake
  readonly secrets: Secrets
  readonly readToken: string
  readonly writeToken: string
}

const demoFolder = join(import.meta.dirname, '..', '..', 'sanity', 'demo')

/** Fills a new data folder, sees to the site's own token, and starts the lake. */
export async function prepareLake(options: ServeOptions, siteUrl: string): Promise<PreparedLake> {
  const { dataset } = resolveLake()
  const data = ['--data', options.dataFolder]
  const isNew = !existsSync(join(options.dataFolder, 'lake.sqlite'))
  if (isNew && options.demo) {
    console.log('Filling the content lake with the demo content.')
    runLakeCommand([
      'import',
      demoFolder,
      ...data,
      '--dataset',
      dataset,
      '--public-origin',
      options.origin,
      '--base-path',
      embeddedLakePath,
    ])
  }
  const secrets = readSecrets(options.dataFolder)
  const token = (role: string, label: string) =>
    runLakeCommand(['token', 'create', '--role', role, '--label', label, ...data])
  const readToken = secrets.readToken ?? token('viewer', 'Site')
  const writeToken = secrets.writeToken ?? token('editor', 'Site: openings of draft links')
  if (!secrets.readToken || !secrets.writeToken) writeSecrets(options.dataFolder, { ...secrets, readToken, writeToken })

  // Only members read the lake itself: a story whose time has not come is a published document to it.
  const origins = [...new Set([options.origin, siteUrl])].flatMap((origin) => ['--public-origin', origin])
  const running = await startLake(
    [
      ...data,
      ...origins,
      '--private',
      '--administrators-only',
      '_type == "siteSettings"',
      '--base-path',
      embeddedLakePath,
      '--webhook-url',
      `${siteUrl}/api/revalidate`,
    ],
    { ...process.env, LABWIRE_WEBHOOK_SECRET: secrets.webhook },
  )
  return { running, secrets, readToken, writeToken }
}
