import { unauthorized } from '../errors.ts'
import type { Identity, Role } from '../lake.ts'

/** Somebody who has a role here. */
export type Member = Identity & { readonly id: string; readonly role: Role }

/** @throws LakeError 401 for an anonymous caller. */
export function requireMember(identity: Identity): Member {
  const { id, role } = identity
  if (id === null || role === null) throw unauthorized('Sign in to see this.')
  return { ...identity, id, role }
}
