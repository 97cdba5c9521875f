import { randomUUID } from 'node:crypto'
import type { SanityClient } from '@sanity/client'

/** A lake to hold to the contract: the embedded one, or a hosted project with tokens of its own. */
export interface Connection {
  readonly editor: SanityClient
  readonly viewer: SanityClient
  readonly anonymous: SanityClient
  /** Where the bytes of assets are, e.g. `https://cdn.sanity.io`; an asset's `path` goes on from there. */
  readonly assets: string
}

export type Connect = () => Promise<Connection>

/** An id that no other test has: contracts share a dataset and do not clean it. */
export function uniqueId(name: string): string {
  return `${name}-${randomUUID().slice(0, 8)}`
}

/** What a call was refused with: the status and the `error` of Sanity's body. */
export interface Refusal {
  readonly status: number
  readonly details: unknown
}

/** @throws when the call is not refused */
export async function refusalOf(call: Promise<unknown>): Promise<Refusal> {
  try {
    await call
  } catch (error) {
    if (error instanceof Error && 'statusCode' in error && typeof error.statusCode === 'number') {
      return { status: error.statusCode, details: 'details' in error ? error.details : undefined }
    }
    throw error
  }
  throw new Error('The call should have been refused')
}
