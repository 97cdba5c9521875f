import { Hono } from 'hono'
import { z } from 'zod'
import { role } from '../auth/account-record.ts'
import { requireAdministration } from '../auth/require-right.ts'
import { allRoles, describeRole } from '../auth/roles.ts'
import { Tokens, type TokenRecord } from '../auth/tokens.ts'
import { notFound } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { readBody } from '../wire.ts'

const label = z.string().trim().min(1).max(120)
const newToken = z.object({ label, roleName: role })
const newRobot = z.object({
  label,
  memberships: z.tuple([z.object({ roleNames: z.tuple([role]) })], 'name one membership with one role'),
})

/**
 * API tokens over HTTP, in both forms that Sanity's tools send: `/projects/{id}/tokens`, and
 * `/access/project/{id}/robots` of `sanity tokens`. The secret is in the answer to the request that makes it, and
 * nowhere else.
 */
export function tokensRoutes(lake: Lake): Hono<LakeEnv> {
  const tokens = new Tokens(lake.database)
  const revoke = (id: string) => {
    if (!tokens.revoke(id)) throw notFound(`There is no token "${id}"`)
  }
  return new Hono<LakeEnv>()
    .use('/projects/:project/tokens/*', requireAdministration('see and change tokens'))
    .use('/access/project/:project/*', requireAdministration('see and change tokens'))
    .get('/projects/:project/tokens', (c) => c.json(tokens.list().map(asToken)))
    .post('/projects/:project/tokens', async (c) => {
      const asked = await readBody(c, newToken)
      const { id, secret } = tokens.create({ label: asked.label, role: asked.roleName })
      const roles = [describeRole(asked.roleName)]
      return c.json({ id, key: secret, label: asked.label, projectUserId: id, roles }, 201)
    })
    .delete('/projects/:project/tokens/:id', (c) => {
      revoke(c.req.param('id'))
      return c.json({ deleted: true })
    })
    .get('/access/project/:project/robots', (c) => {
      const data = tokens.list().map((token) => asRobot(lake, token))
      return c.json({ data, nextCursor: null, totalCount: data.length })
    })
    .post('/access/project/:project/robots', async (c) => {
      const asked = await readBody(c, newRobot)
      const [{ roleNames }] = asked.memberships
      const { id, secret } = tokens.create({ label: asked.label, role: roleNames[0] })
      const record = tokens.find(id)
      return c.json({ ...(record ? asRobot(lake, record) : {}), token: secret }, 201)
    })
    .delete('/access/project/:project/robots/:id', (c) => {
      revoke(c.req.param('id'))
      return c.body(null, 204)
    })
    .get('/access/project/:project/roles', (c) => {
      const data = allRoles.map((one) => ({ ...one, isCustom: false, appliesToUsers: true, appliesToRobots: true }))
      return c.json({ data, nextCursor: null, totalCount: data.length })
    })
}

function asToken({ id, label: name, role: given, createdAt, lastUsedAt, neededBy }: TokenRecord) {
  const roles = [describeRole(given)]
  const used = lastUsedAt === null ? null : new Date(lastUsedAt).toISOString()
  const made = new Date(createdAt).toISOString()
  return { id, label: name, projectUserId: id, roles, createdAt: made, lastUsedAt: used, neededBy }
}

function asRobot(lake: Lake, { id, label: name, role: given, createdAt }: TokenRecord) {
  const membership = { resourceType: 'project', resourceId: lake.config.projectId, roleNames: [given] }
  return { id, label: name, createdAt: new Date(createdAt).toISOString(), expiresAt: null, memberships: [membership] }
}
