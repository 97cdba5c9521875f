import { mkdirSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import { createClient, type SanityClient } from '@sanity/client'
import { resolveLake } from '../../sanity/env.ts'
import { serverClientConfig, siteClient } from '../../sanity/client.ts'
import { everythingTag, typeTag } from '../../sanity/expired-tags.ts'
import { letSiteAsk } from '../../sanity/redirects/just-moved.ts'
import { startAddressKeeper } from './address-keeper.ts'
import { announce } from './announce.ts'
import { closer } from './closer.ts'
import { contentFingerprint } from './content-state.ts'
import { prepareLake, type PreparedLake } from './prepare-lake.ts'
import { createFrontServer } from './front-server.ts'
import { createGuard } from './create-guard.ts'
import type { ServeOptions } from './options.ts'
import { startReleaseClock } from './release-clock.ts'
import { revalidateSite } from './revalidate-site.ts'
import { buildIfStale, builtFrom } from './site-build.ts'

/**
 * The whole system on one port: starts the embedded lake (unless a hosted one is configured), builds what is stale,
 * serves site, Studio and lake, and ends all of it in order on Ctrl-C.
 */
export async function serve(mode: 'production' | 'development', options: ServeOptions): Promise<void> {
  const hasParent = process.connected
  await assertPortIsFree(options)
  mkdirSync(options.dataFolder, { recursive: true })
  const siteUrl = `http://127.0.0.1:${options.port}`
  const lake = resolveLake().kind === 'embedded' ? await prepareLake(options, siteUrl) : null
  try {
    Object.assign(process.env, siteEnvironment(mode, options, lake))
    const client = createClient({ ...serverClientConfig(), ...tokenOption(), perspective: 'published' })
    if (mode === 'production')
      await buildIfStale(process.env, () => contentFingerprint(client, options.origin), console.log)
    else await watchScripts()
    await serveSite(mode, options, lake, client, siteUrl)
    // The process that started this one went away meanwhile.
    if (hasParent && !process.connected) process.emit('SIGTERM')
  } catch (fault) {
    await lake?.running.stop()
    throw fault
  }
}

/** Loaded in development only, as is the bundler. */
async function watchScripts(): Promise<void> {
  const { watchIslands } = await import('../build/bundle-islands.ts')
  watchIslands()
}

async function serveSite(
  mode: 'production' | 'development',
  options: ServeOptions,
  lake: PreparedLake | null,
  client: SanityClient,
  siteUrl: string,
): Promise<void> {
  const { default: next } = await import('next')
  // Next takes every WebSocket upgrade of the server it is given, and would end those that are for the lake: it is
  // given this one, which never listens, and the front server passes on what is Next's.
  const upgrades = createServer()
  const site = next({ dev: mode === 'development', hostname: 'localhost', port: options.port, httpServer: upgrades })
  await site.prepare()
  const guard = mode === 'production' ? await createGuard(client, options.origin, siteUrl) : null
  const secret = process.env['SANITY_REVALIDATE_SECRET'] ?? ''
  const clock = startReleaseClock(client, () => revalidateSite(siteUrl, secret, { documents: [{ _type: 'news' }] }))
  // Development looks at a hosted lake of others, and leaves it as it is.
  const keepsAddresses = mode === 'production' || lake !== null
  const addresses = keepsAddresses
    ? startAddressKeeper({ reader: client, writer: siteClient(), dataFolder: options.dataFolder })
    : null
  if (addresses) letSiteAsk(addresses)
  const server = createFrontServer({
    site: site.getRequestHandler(),
    siteUpgrade: (request, socket, head) => upgrades.emit('upgrade', request, socket, head) || socket.destroy(),
    lakeUrl: lake?.running.url ?? null,
    guard,
    onContentChanged: (expired) => {
      if (expired.includes(everythingTag) || expired.includes(typeTag('siteSettings'))) guard?.refresh()
    },
    afterContentChanged: () => {
      clock.rewind()
      addresses?.look()
      void guard?.readyPages.refresh()
    },
    onPagesSettled: () => {
      revalidateSite(siteUrl, secret, { all: true }, true).catch((fault: unknown) => console.warn(String(fault)))
    },
  })
  const close = closer(server)
  await listen(server, options)
  if (builtFrom()?.content !== (await contentFingerprint(client, options.origin)))
    await revalidateSite(siteUrl, secret, { all: true })
  await guard?.readyPages.refresh()
  announce(options, lake)
  endInOrder(async () => {
    clock.stop()
    await close()
    await addresses?.stop()
    await lake?.running.stop()
    await site.close()
  })
}

function siteEnvironment(mode: string, options: ServeOptions, lake: PreparedLake | null): Record<string, string> {
  const shared = { NODE_ENV: mode, LABWIRE_ORIGIN: options.origin, NEXT_TELEMETRY_DISABLED: '1' }
  if (!lake) return shared
  return {
    ...shared,
    LABWIRE_LAKE_URL: lake.running.url,
    SANITY_API_READ_TOKEN: lake.readToken,
    SANITY_API_WRITE_TOKEN: lake.writeToken,
    SANITY_REVALIDATE_SECRET: lake.secrets.webhook,
    LABWIRE_PREVIEW_SECRET: lake.secrets.preview,
  }
}

function tokenOption(): { token: string } | Record<string, never> {
  const token = process.env['SANITY_API_READ_TOKEN']
  return token ? { token } : {}
}

function listen(server: Server, options: ServeOptions): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(options.port, options.host, () => resolve())
  })
}

/** Known before anything is started or built. @throws Error EADDRINUSE, EACCES */
async function assertPortIsFree(options: ServeOptions): Promise<void> {
  const trial = createServer()
  await listen(trial, options)
  await new Promise((resolve) => {
    trial.close(resolve)
  })
}

function endInOrder(end: () => Promise<void>): void {
  let ending = false
  const once = () => {
    if (ending) return
    ending = true
    console.log('Stopping …')
    end().then(
      () => process.exit(0),
      (fault: unknown) => {
        console.error(fault)
        process.exit(1)
      },
    )
  }
  process.on('SIGINT', once)
  process.on('SIGTERM', once)
  if (process.connected) process.on('disconnect', once)
}
