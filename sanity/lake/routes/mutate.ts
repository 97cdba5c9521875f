import { Hono } from 'hono'
import type { Lake, LakeEnv } from '../lake.ts'
import { flag, mutateBody, readBody } from '../wire.ts'

/** `/data/mutate/{dataset}`: mutations as one transaction. Every `visibility` is met: an answer means on disk and visible. */
export function mutateRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().post('/data/mutate/:dataset', async (c) => {
    const search = new URL(c.req.url).searchParams
    const body = await readBody(c, mutateBody)
    const { transactionId, results } = lake.mutate(body.mutations, {
      dataset: c.req.param('dataset'),
      identity: c.var.identity,
      dryRun: flag(search, 'dryRun'),
      autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys'),
      ...(body.transactionId === undefined ? {} : { transactionId: body.transactionId }),
    })
    const withDocuments = flag(search, 'returnDocuments')
    return c.json({
      transactionId,
      results: results.map(({ id, operation, document }) => {
        return withDocuments && document ? { id, operation, document } : { id, operation }
      }),
    })
  })
}
