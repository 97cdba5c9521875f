import { Hono } from 'hono'
import { credential } from '../auth/credential.ts'
import { permits } from '../auth/grants.ts'
import { requireAdministrator } from '../auth/require-right.ts'
import { requireMember } from '../auth/require-member.ts'
import { Sessions } from '../auth/sessions.ts'
import { SignIns, type ListedSignIn } from '../auth/sign-ins.ts'
import { notFound } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { flag } from '../wire.ts'

/**
 * `/sessions`: the browsers that are signed in, to look at and to sign out. Everybody has their own; administrators
 * have those of all with `everybody=true`, and those of one person with `user`.
 */
export function sessionsRoutes(lake: Lake): Hono<LakeEnv> {
  const signIns = new SignIns(lake.database)
  const sessions = new Sessions(lake.database)
  const current = (headers: Headers) => sessions.signInOf(credential(headers) ?? '')?.id ?? null

  return new Hono<LakeEnv>()
    .get('/sessions', (c) => {
      const me = requireMember(c.var.identity)
      const all = flag(new URL(c.req.url).searchParams, 'everybody')
      if (all) requireAdministrator(c.var.identity, 'see who is signed in')
      const here = current(c.req.raw.headers)
      c.header('cache-control', 'no-store')
      return c.json(signIns.list(all ? null : me.id).map((one) => asSession(one, here)))
    })
    .delete('/sessions/:id', (c) => {
      const me = requireMember(c.var.identity)
      const id = c.req.param('id')
      const owner = signIns.ownerOf(id)
      // The same answer whether it is somebody else's or nobody's.
      if (owner === null || (owner !== me.id && !permits(me, 'manage', null)))
        throw notFound(`There is no session "${id}"`)
      signIns.end(id)
      return c.json({ ended: 1 })
    })
    .delete('/sessions', (c) => {
      const me = requireMember(c.var.identity)
      const asked = c.req.query('user') ?? me.id
      if (asked !== me.id) requireAdministrator(c.var.identity, 'sign others out')
      return c.json({ ended: signIns.endAll(asked, current(c.req.raw.headers)) })
    })
}

function asSession({ createdAt, lastUsedAt, expiresAt, ...signIn }: ListedSignIn, here: string | null) {
  return {
    ...signIn,
    createdAt: new Date(createdAt).toISOString(),
    lastUsedAt: new Date(lastUsedAt).toISOString(),
    expiresAt: new Date(expiresAt).toISOString(),
    isCurrent: signIn.id === here,
  }
}
