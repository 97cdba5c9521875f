import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { afterAll } from 'vitest'
import { Tokens } from '../auth/tokens.ts'
import type { Role } from '../lake.ts'
import { listen } from '../listen.ts'
import { openLake } from '../open-lake.ts'
import { clientAt } from './client-at.ts'
import type { Connection } from './connection.ts'

export interface EmbeddedConnection extends Connection {
  readonly administrator: SanityClient
  readonly url: string
}

/** The embedded lake on a port and in a folder of its own, until the tests of the file are over. */
export async function connectEmbedded(): Promise<EmbeddedConnection> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'lake-contract-'))
  const lake = openLake({
    dataFolder,
    projectId: 'labwire',
    datasets: ['production'],
    publicOrigins: ['http://localhost:3000'],
    basePath: '/lake',
    webhook: null,
  })
  const listening = await listen(lake, { port: 0, host: '127.0.0.1' })
  afterAll(async () => {
    await listening.close(0)
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const tokens = new Tokens(lake.database)
  const client = (role?: Role) =>
    clientAt(listening.url, role ? { token: tokens.create({ role, label: role }).secret } : {})
  return {
    administrator: client('administrator'),
    editor: client('editor'),
    viewer: client('viewer'),
    anonymous: client(),
    assets: listening.url,
    url: listening.url,
  }
}
