import { embeddedLakePath } from '#sanity/env.ts'
import { offlineFetch } from './offline-fetch.ts'
import { patientFetch } from './patient-fetch.ts'

/**
 * What Studio asks with beside the embedded lake: see `offlineFetch` and `patientFetch`. The address is put right first,
 * for only by that is a read of the lake known.
 *
 * @param origin the origin Studio was loaded from
 */
export function embeddedFetch(fetch: typeof globalThis.fetch, origin: string, projectId: string): typeof fetch {
  return offlineFetch(patientFetch(fetch, origin + embeddedLakePath), origin, projectId)
}
