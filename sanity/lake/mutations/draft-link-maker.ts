import type { JsonObject, JsonValue } from '../document.ts'
import { isObject } from '../json.ts'
import type { Identity } from '../lake.ts'

const type = 'labwire.draftLink'

/**
 * Whether the list of draft links stays true: whoever makes one does so in their own name, whatever their role, and it
 * stays theirs, with the document and the secret that it was made for, until it is deleted. It may end sooner than it was
 * made for, and never lives again.
 */
export function keepsItsMaker(identity: Identity, before: JsonObject | null, after: JsonObject | null): boolean {
  if (after?.['_type'] !== type || identity.via === 'system') return true
  if (before?.['_type'] !== type) return makerOf(after) === identity.id
  return (
    makerOf(after) === makerOf(before) &&
    after['digest'] === before['digest'] &&
    after['documentId'] === before['documentId'] &&
    endsNoLater(after, before)
  )
}

function endsNoLater(after: JsonObject, before: JsonObject): boolean {
  if (before['revokedAt'] && after['revokedAt'] !== before['revokedAt']) return false
  const [end, wasToEnd] = [after['expiresAt'], before['expiresAt']]
  if (end === wasToEnd) return true
  return typeof end === 'string' && typeof wasToEnd === 'string' && Date.parse(end) < Date.parse(wasToEnd)
}

function makerOf({ createdBy }: JsonObject): JsonValue {
  return isObject(createdBy) ? (createdBy['id'] ?? null) : null
}
