import { Hono } from 'hono'
import { badRequest } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { flag, mutateBody, readBody } from '../wire.ts'

/** What `@sanity/import` puts behind its tag when it sends the documents of an export. */
const importTag = /\.doc\.create$/

/** `/data/mutate/{dataset}`: mutations as one transaction. Every `visibility` is met: an answer means on disk and visible. */
export function mutateRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().post('/data/mutate/:dataset', async (c) => {
    const search = new URL(c.req.url).searchParams
    checkVisibility(search)
    const body = await readBody(c, mutateBody)
    const { transactionId, results } = lake.mutate(body.mutations, {
      dataset: c.req.param('dataset'),
      identity: c.var.identity,
      dryRun: flag(search, 'dryRun'),
      autoGenerateArrayKeys: flag(search, 'autoGenerateArrayKeys'),
      isImport: importTag.test(search.get('tag') ?? ''),
      ...(body.transactionId === undefined ? {} : { transactionId: body.transactionId }),
    })
    const withDocuments = flag(search, 'returnDocuments')
    const withIds = withDocuments || flag(search, 'returnIds')
    return c.json({
      transactionId,
      results: results.map(({ id, operation, document }) => ({
        ...(withIds ? { id } : {}),
        operation,
        ...(withDocuments && document ? { document } : {}),
      })),
    })
  })
}

function checkVisibility(search: URLSearchParams): void {
  const visibility = search.get('visibility') ?? 'sync'
  if (['sync', 'async', 'deferred'].includes(visibility)) return
  throw badRequest(`"visibility" must be sync, async or deferred, not "${visibility}"`)
}
