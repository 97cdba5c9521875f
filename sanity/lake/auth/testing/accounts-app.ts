import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { onTestFinished } from 'vitest'
import { LakeError } from '../../errors.ts'
import type { Lake, LakeConfig, LakeEnv } from '../../lake.ts'
import { authRoutes } from '../../routes/auth.ts'
import { projectsRoutes } from '../../routes/projects.ts'
import { membersRoutes } from '../../routes/members.ts'
import { sessionsRoutes } from '../../routes/sessions.ts'
import { usersRoutes } from '../../routes/users.ts'
import { Datasets } from '../../store/datasets.ts'
import { openDatabase } from '../../store/open-database.ts'
import { TransactionLog } from '../../store/transaction-log.ts'
import { identify } from '../identify.ts'

export const origin = 'http://localhost:3000'

export interface AccountsApp {
  readonly lake: Lake
  /** Sends a request as the lake's server would: identity first, errors as their HTTP answers. */
  request(path: string, init?: RequestInit): Promise<Response>
  /** Posts a form from a page of the site itself, unless other headers say otherwise. */
  post(path: string, fields: Record<string, string>, headers?: Record<string, string>): Promise<Response>
}

/** The account, user and project endpoints over a database of their own; no documents. */
export function accountsApp(config: Partial<LakeConfig> = {}): AccountsApp {
  const folder = mkdtempSync(join(tmpdir(), 'lake-accounts-'))
  const database = openDatabase(folder)
  onTestFinished(() => {
    database.close()
    rmSync(folder, { recursive: true })
  })
  const lake = documentlessLake(folder, database, config)
  const app = new Hono<LakeEnv>()
    .use(async (c, next) => {
      c.set('identity', identify(lake, c.req.raw))
      c.set('apiVersion', '1')
      await next()
    })
    .route('/', authRoutes(lake))
    .route('/', usersRoutes(lake))
    .route('/', projectsRoutes(lake))
    .route('/', membersRoutes(lake))
    .route('/', sessionsRoutes(lake))
    .onError((error) => {
      if (!(error instanceof LakeError)) throw error
      return Response.json(error.body, { status: error.status, headers: error.headers })
    })
  const request = async (path: string, init?: RequestInit) => app.request(path.replace(/^\/v1/, ''), init)
  return {
    lake,
    request,
    post: (path, fields, headers = { origin }) =>
      request(path, {
        method: 'POST',
        headers: { 'content-type': 'application/x-www-form-urlencoded', ...headers },
        body: new URLSearchParams(fields).toString(),
      }),
  }
}

function none(): never {
  throw new Error('This lake holds no documents.')
}

function documentlessLake(dataFolder: string, database: Lake['database'], config: Partial<LakeConfig>): Lake {
  return {
    config: {
      dataFolder,
      projectId: 'labwire',
      datasets: ['production'],
      publicOrigins: [origin],
      basePath: '/lake',
      webhook: null,
      ...config,
    },
    database,
    feed: { subscribe: () => () => undefined, since: () => [], latest: 0 },
    log: new TransactionLog(database),
    datasets: new Datasets(database, 'labwire', ['production'], config.aclMode),
    read: none,
    mutate: none,
    act: none,
    query: none,
    queries: none,
    close: () => database.close(),
  }
}
