import type { MiddlewareHandler } from 'hono'
import { forbidden, unauthorized } from '../errors.ts'
import type { Identity, LakeEnv } from '../lake.ts'
import { permits } from './grants.ts'

/** @throws LakeError 401 for somebody who has not signed in, 403 for one who does not administer the project */
export function requireAdministrator(identity: Identity, what: string): void {
  if (permits(identity, 'manage', null)) return
  const message = `Only administrators may ${what}.`
  throw identity.role === null ? unauthorized(`Sign in first. ${message}`) : forbidden(message)
}

/** Lets only administrators on to what follows. */
export function requireAdministration(what: string): MiddlewareHandler<LakeEnv> {
  return async (c, next) => {
    requireAdministrator(c.var.identity, what)
    await next()
  }
}
