import { createClient, type ClientConfig, type SanityClient } from '@sanity/client'

/** The real client, for the lake that answers at an address. */
export function clientAt(url: string, other: ClientConfig = {}): SanityClient {
  return createClient({
    projectId: 'labwire',
    dataset: 'production',
    apiVersion: '2025-10-01',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    ...other,
  })
}
