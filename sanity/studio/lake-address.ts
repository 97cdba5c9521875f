import { apiVersion, embeddedLakePath, type LakeAddress } from '#sanity/env.ts'
import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'
import { streamFetch } from './stream-fetch.ts'

/** The options of a Studio workspace that say where its lake is. */
export interface WorkspaceLake {
  readonly projectId: string
  readonly dataset: string
  readonly apiHost?: string
  readonly unstable_clientFactory?: (config: ClientConfig) => SanityClient
}

/**
 * Where Studio finds its lake. For the hosted one that is Sanity's own default; the embedded one stands under `/lake`
 * of the origin that Studio was loaded from, so there is no CORS and no cookie of another site.
 *
 * @param origin the origin Studio was loaded from, e.g. `http://localhost:3000`
 */
export function workspaceLake(address: LakeAddress, origin: string): WorkspaceLake {
  const { projectId, dataset } = address
  if (address.kind === 'hosted') return { projectId, dataset }
  const apiHost = origin + embeddedLakePath
  const fetch = streamFetch(apiHost)
  return {
    projectId,
    dataset,
    apiHost,
    unstable_clientFactory: (config) =>
      // By default the project's id becomes part of the host name, which a single machine does not answer to.
      createClient({ apiVersion, ...config, apiHost, useProjectHostname: false, resolveFetch: () => fetch }),
  }
}
