import type { DatabaseSync, StatementSync } from 'node:sqlite'
import { z } from 'zod'
import { LakeError } from '../errors.ts'
import type { Identity, Lake } from '../lake.ts'
import { writeFault } from '../store/write-fault.ts'
import { role } from './account-record.ts'
import { anonymous } from './anonymous.ts'
import { grantsFor } from './grants.ts'
import { bearerToken } from './bearer-token.ts'
import { mayUseCookie } from './same-origin.ts'
import { digestOf } from './secrets.ts'
import { sessionCookie } from './session-cookie.ts'

/** `last_used_at` is written at most this often: a write per request would cost a disk sync each. */
const usedEvery = 10 * 60_000

const sessionRow = z.object({
  id: z.string(),
  name: z.string(),
  email: z.string().nullable(),
  role,
  expires_at: z.number(),
  last_used_at: z.number(),
})
const tokenRow = z.object({ id: z.string(), label: z.string(), role, last_used_at: z.number().nullable() })

/**
 * Who sent the request: the bearer of a session or API token, else the owner of the session cookie, else nobody.
 * A cookie alone counts for a write only when the request comes from one of our own origins (browsers send cookies on
 * other sites' behalf).
 *
 * @throws LakeError 401 when a bearer token is unknown, revoked or expired, with the `errorCode` by which Studio knows
 * that the session is over. A stale cookie is no fault: its owner is simply not signed in.
 */
export function identify(lake: Lake, request: Request, now = Date.now()): Identity {
  const identity = whoSent(lake, request, now)
  const reserved = lake.config.administratorsOnly
  return reserved === undefined ? identity : { ...identity, grants: grantsFor(identity.role, reserved) }
}

function whoSent(lake: Lake, request: Request, now: number): Identity {
  const authorization = request.headers.get('authorization')
  if (authorization) return identifyBearer(lake, authorization, now)
  const cookie = sessionCookie.read(request.headers.get('cookie'))
  if (!cookie || !mayUseCookie(lake.config.publicOrigins, request)) return anonymous
  const session = findSession(lake.database, cookie, now)
  return session === 'expired' ? anonymous : (session ?? anonymous)
}

function identifyBearer(lake: Lake, authorization: string, now: number): Identity {
  const token = bearerToken(authorization)
  if (!token) throw invalidSession('SIO-401-ANF', 'The authorization header must read "Bearer <token>".')
  const session = findSession(lake.database, token, now)
  if (session === 'expired') throw invalidSession('SIO-401-AEX', 'The session has expired. Sign in again.')
  const identity = session ?? findToken(lake.database, token, now)
  if (!identity) throw invalidSession('SIO-401-ANF', 'Session not found: the token is unknown or was revoked.')
  return identity
}

function invalidSession(errorCode: string, message: string): LakeError {
  return new LakeError(401, { statusCode: 401, error: 'Unauthorized', message, errorCode })
}

function findSession(database: DatabaseSync, token: string, now: number): Identity | 'expired' | null {
  const digest = digestOf(token)
  const found = statements(database).session.get(digest)
  if (!found) return null
  const row = sessionRow.parse(found)
  if (row.expires_at <= now) return 'expired'
  if (row.last_used_at < now - usedEvery) {
    noteUse(database, 'UPDATE sessions SET last_used_at = ? WHERE digest = ?', now, digest)
  }
  return { id: row.id, name: row.name, email: row.email, role: row.role, via: 'session' }
}

function findToken(database: DatabaseSync, token: string, now: number): Identity | null {
  const found = statements(database).token.get(digestOf(token))
  if (!found) return null
  const row = tokenRow.parse(found)
  if ((row.last_used_at ?? 0) < now - usedEvery) {
    noteUse(database, 'UPDATE api_tokens SET last_used_at = ? WHERE id = ?', now, row.id)
  }
  return { id: row.id, name: row.label, email: null, role: row.role, via: 'token' }
}

/** A full disk must not keep anybody from reading: then the use is not noted. */
function noteUse(database: DatabaseSync, statement: string, now: number, key: string): void {
  try {
    database.prepare(statement).run(now, key)
  } catch (error) {
    if (!writeFault(error)) throw error
  }
}

const prepared = new WeakMap<DatabaseSync, { session: StatementSync; token: StatementSync }>()

function statements(database: DatabaseSync): { session: StatementSync; token: StatementSync } {
  let known = prepared.get(database)
  if (!known) {
    known = {
      session: database.prepare(
        `SELECT users.id, name, email, role, expires_at, last_used_at FROM sessions JOIN users ON users.id = user_id
         WHERE digest = ? AND removed_at IS NULL`,
      ),
      token: database.prepare(
        'SELECT id, label, role, last_used_at FROM api_tokens WHERE digest = ? AND revoked_at IS NULL',
      ),
    }
    prepared.set(database, known)
  }
  return known
}
