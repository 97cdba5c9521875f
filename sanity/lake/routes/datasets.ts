import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import { forbidden, httpError } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'

/** `/datasets`: which there are. They are named when the lake is started; they cannot be made or deleted over HTTP. */
export function datasetsRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>()
    .get('/datasets', (c) => {
      if (!permits(c.var.identity, 'read', { _id: 'drafts.x' })) throw forbidden('Sign in to list the datasets')
      return c.json(lake.config.datasets.map((name) => ({ name, aclMode: lake.config.aclMode ?? 'public' })))
    })
    .on(['PUT', 'PATCH', 'DELETE'], ['/datasets/:name', '/projects/:project/datasets/:name'], (c) => {
      if (!permits(c.var.identity, 'manage', null)) throw forbidden('Only administrators may change datasets')
      throw httpError(
        501,
        'Not Implemented',
        'The embedded lake has the datasets that it was started with; name them with --dataset.',
      )
    })
}
