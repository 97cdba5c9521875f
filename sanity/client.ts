import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { apiVersion, lake, type LakeAddress } from './env.ts'

/** The site was started without what it needs to reach its lake. */
export class LakeAddressError extends Error {
  override readonly name = 'LakeAddressError'
}

/** A visitor is better served by the last good page than by a wait; a build has no such page, and all the time. */
const timeoutMs = 8_000
const buildTimeoutMs = 120_000

/**
 * How the server side of the site reaches the lake. The hosted lake is asked at its own host and not through its CDN,
 * since answers are cached here and expired by webhook: a CDN that lags would put the old answer back.
 *
 * @param embeddedUrl where the embedded lake listens, e.g. `http://127.0.0.1:4100`; `npm start` sets it
 */
export function serverClientConfig(
  address: LakeAddress = lake,
  embeddedUrl: string | undefined = process.env['LABWIRE_LAKE_URL'],
): ClientConfig {
  const shared = {
    projectId: address.projectId,
    dataset: address.dataset,
    apiVersion,
    useCdn: false,
    timeout: process.env['NEXT_PHASE'] === 'phase-production-build' ? buildTimeoutMs : timeoutMs,
    maxRetries: 1,
    resolveFetch: () => globalThis.fetch,
  } satisfies ClientConfig
  if (address.kind === 'hosted') return shared
  if (!embeddedUrl) {
    throw new LakeAddressError('LABWIRE_LAKE_URL is not set. Start the site with `npm start` or `npm run dev`.')
  }
  return { ...shared, apiHost: embeddedUrl, useProjectHostname: false }
}

/** Asks for what is published. A private dataset wants the read token for that too. */
export function publishedClient(): SanityClient {
  const token = process.env['SANITY_API_READ_TOKEN']
  return createClient({ ...serverClientConfig(), ...(token ? { token } : {}), perspective: 'published', stega: false })
}

/** Asks with the read token: drafts, source maps and preview secrets. Never used for what a visitor gets. */
export function readClient(): SanityClient {
  const token = process.env['SANITY_API_READ_TOKEN']
  if (!token) throw new LakeAddressError('SANITY_API_READ_TOKEN is not set, so drafts cannot be read.')
  return createClient({
    ...serverClientConfig(),
    token,
    perspective: 'drafts',
    stega: false,
  })
}

/**
 * Writes what the site itself has to note, with the token of SANITY_API_WRITE_TOKEN; null where none is set. Nothing
 * that a visitor sends is ever written with it.
 */
export function siteClient(): SanityClient | null {
  const token = process.env['SANITY_API_WRITE_TOKEN']
  return token ? createClient({ ...serverClientConfig(), token, perspective: 'raw', stega: false }) : null
}
