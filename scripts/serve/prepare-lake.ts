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
  try {
    return { running, secrets, ...(await ownTokens(options.dataFolder, running.url, secrets)) }
  } catch (fault) {
    await running.stop()
    throw fault
  }
}

/** The site's own tokens; new ones where there are none yet, or the lake does not know them any more. */
async function ownTokens(dataFolder: string, lakeUrl: string, secrets: Secrets) {
  const make = (role: string, label: string) =>
    runLakeCommand([
      'token',
      'create',
      '--role',
      role,
      '--label',
      label,
      '--needed-by',
      'the site itself',
      '--data',
      dataFolder,
    ])
  const known = {
    readToken: await stillKnown(lakeUrl, secrets.readToken),
    writeToken: await stillKnown(lakeUrl, secrets.writeToken),
  }
  if (known.readToken && known.writeToken) return { readToken: known.readToken, writeToken: known.writeToken }
  if (secrets.readToken) console.log('The site makes itself an API token again: the lake did not know one of its own.')
  const readToken = known.readToken ?? make('viewer', 'Site')
  const writeToken = known.writeToken ?? make('editor', 'Site: redirects, openings of draft links')
  writeSecrets(dataFolder, { ...secrets, readToken, writeToken })
  return { readToken, writeToken }
}

async function stillKnown(lakeUrl: string, token: string | null): Promise<string | null> {
  if (!token) return null
  const answer = await fetch(`${lakeUrl}/v1/users/me`, { headers: { authorization: `Bearer ${token}` } })
  await answer.body?.cancel()
  return answer.status === 401 ? null : token
}
