import { identify } from '../auth/identify.ts'
import { LakeError } from '../errors.ts'
import type { Identity, Lake } from '../lake.ts'

/** Whether the request that opened a long-lived stream would still be answered in the same name and role. */
export function stillSignedIn(lake: Lake, request: Request, opened: Identity): boolean {
  try {
    const now = identify(lake, request)
    return now.id === opened.id && now.role === opened.role
  } catch (error) {
    if (error instanceof LakeError) return false
    throw error
  }
}
