import { Hono, type Context } from 'hono'
import { z } from 'zod'
import { requireAdministrator } from '../auth/require-right.ts'
import { requireMember } from '../auth/require-member.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { readBody } from '../wire.ts'

const options = z.object({ aclMode: z.enum(['public', 'private', 'custom']).optional() })

/** `/datasets` and `/datasets/{name}`: listing, making, opening, closing and deleting datasets, as `client.datasets` asks. */
export function datasetsRoutes(lake: Lake): Hono<LakeEnv> {
  const named = new Hono<LakeEnv>()
    .put('/:name', async (c) => {
      requireAdministrator(c.var.identity, 'make datasets')
      const aclMode = (await modeOf(c)) ?? 'public'
      return c.json({ datasetName: lake.datasets.create(c.req.param('name'), aclMode).name, aclMode })
    })
    .patch('/:name', async (c) => {
      requireAdministrator(c.var.identity, 'change datasets')
      const name = c.req.param('name')
      const mode = (await modeOf(c)) ?? lake.datasets.get(name).aclMode
      const { aclMode } = lake.datasets.setAclMode(name, mode)
      return c.json({ datasetName: name, aclMode })
    })
    .delete('/:name', (c) => {
      requireAdministrator(c.var.identity, 'delete datasets')
      lake.datasets.remove(c.req.param('name'))
      return c.json({ deleted: true })
    })
  return new Hono<LakeEnv>()
    .get('/datasets', (c) => {
      requireMember(c.var.identity)
      return c.json(lake.datasets.list())
    })
    .route('/datasets', named)
    .route('/projects/:project/datasets', named)
}

/** What the hosted API calls `custom` (rules of one's own) begins as private there, and is private here. */
async function modeOf(c: Context): Promise<'public' | 'private' | undefined> {
  const hasBody = c.req.header('content-type') !== undefined
  const { aclMode } = hasBody ? await readBody(c, options) : {}
  return aclMode === 'custom' ? 'private' : aclMode
}
