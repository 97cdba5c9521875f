import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { ClientConfig, SanityClient } from '@sanity/client'
import { onTestFinished } from 'vitest'
import { clientAt } from '../../contract/client-at.ts'
import { Tokens } from '../../auth/tokens.ts'
import { createHttpServer } from '../../http-server.ts'
import type { Lake, Role } from '../../lake.ts'
import { openLake } from '../../open-lake.ts'
import { quickQueries } from '../../quick-queries.ts'
import { createHandler } from '../../server.ts'
import { attachSockets } from '../attach-sockets.ts'

/** The origin that the test's site is said to be served from. */
export const origin = 'http://localhost:3000'

export interface RunningLake {
  readonly lake: Lake
  /** `http://127.0.0.1:{port}` */
  readonly url: string
  /** A new token of that role. */
  readonly token: (role: Role) => string
  /** The real client; anonymous without a role. */
  readonly client: (role?: Role, config?: ClientConfig) => SanityClient
  /** How many listeners follow the lake's changes at this moment. */
  readonly subscribers: () => number
  readonly untilSubscribers: (count: number) => Promise<void>
  /** Stops this lake and starts another in the same folder. */
  readonly restart: () => Promise<RunningLake>
}

/** A lake in a folder of its own behind a real HTTP server; both end with the test. */
export async function runningLake(): Promise<RunningLake> {
  const folder = mkdtempSync(join(tmpdir(), 'lake-streams-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  return start(folder)
}

async function start(dataFolder: string): Promise<RunningLake> {
  const lake = openLake({
    dataFolder,
    projectId: 'labwire',
    datasets: ['production'],
    publicOrigins: [origin],
    basePath: '/lake',
    webhook: null,
  })
  const subscribers = countSubscribers(lake)
  const handle = createHandler(subscribers.lake)
  const server = createHttpServer(handle, {}, quickQueries(lake))
  const sockets = attachSockets(server, subscribers.lake, handle)
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  const address = server.address()
  const url = `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`

  let running = true
  const stop = async () => {
    if (!running) return
    running = false
    sockets.close()
    server.closeAllConnections()
    await new Promise((closed) => server.close(closed))
    lake.close()
  }
  onTestFinished(stop)
  const token = (role: Role) => new Tokens(lake.database).create({ role, label: `Test ${role}` }).secret
  return {
    lake,
    url,
    token,
    subscribers: subscribers.count,
    untilSubscribers: subscribers.until,
    client: (role, config) => clientAt(url, { ...(role ? { token: token(role) } : {}), ...config }),
    async restart() {
      await stop()
      return start(dataFolder)
    },
  }
}

/** The same lake, with its subscriptions counted. */
function countSubscribers(lake: Lake) {
  let number = 0
  const waiting = new Set<() => void>()
  const change = (by: number) => {
    number += by
    waiting.forEach((check) => check())
  }
  const feed: Lake['feed'] = {
    get latest() {
      return lake.feed.latest
    },
    since: (sequence) => lake.feed.since(sequence),
    subscribe(listener) {
      const unsubscribe = lake.feed.subscribe(listener)
      change(1)
      return () => {
        unsubscribe()
        change(-1)
      }
    },
  }
  const until = (count: number) =>
    new Promise<void>((resolve) => {
      const check = () => number === count && resolve()
      waiting.add(check)
      check()
    })
  return { lake: { ...lake, feed }, count: () => number, until }
}
