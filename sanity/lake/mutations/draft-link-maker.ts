import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import type { Identity } from '../lake.ts'

const type = 'labwire.draftLink'

/**
 * Whether the list of draft links stays true: whoever makes one does so in their own name, whatever their role, and it
 * stays theirs, with the document and the secret that it was made for, until it is deleted.
 */
export function keepsItsMaker(identity: Identity, before: JsonObject | null, after: JsonObject | null): boolean {
  if (after?.['_type'] !== type || identity.via === 'system') return true
  if (before?.['_type'] !== type) return makerOf(after) === identity.id
  return (
    makerOf(after) === makerOf(before) &&
    after['digest'] === before['digest'] &&
    after['documentId'] === before['documentId']
  )
}

function makerOf({ createdBy }: JsonObject): JsonValue {
  return isObject(createdBy) ? (createdBy['id'] ?? null) : null
}
