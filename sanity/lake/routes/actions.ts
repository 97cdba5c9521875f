import { Hono } from 'hono'
import type { Lake, LakeEnv } from '../lake.ts'
import { actionsBody, flag, readBody } from '../wire.ts'

/** `/data/actions/{dataset}`: document actions (publish, unpublish, …) as one transaction. */
export function actionsRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().post('/data/actions/:dataset', async (c) => {
    const body = await readBody(c, actionsBody)
    const { transactionId } = lake.act(body.actions, {
      dataset: c.req.param('dataset'),
      identity: c.var.identity,
      dryRun: body.dryRun ?? flag(new URL(c.req.url).searchParams, 'dryRun'),
      ...(body.transactionId === undefined ? {} : { transactionId: body.transactionId }),
    })
    return c.json({ transactionId })
  })
}
