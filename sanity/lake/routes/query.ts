import { Hono, type Context } from 'hono'
import type { JsonObject } from '../document.ts'
import { badRequest } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { defaultPerspective, isAtLeast } from '../query/perspective.ts'
import { flag, queryBody, queryParams, readBody } from '../wire.ts'

/** `/data/query/{dataset}`: GROQ over GET (in the URL) or POST (`{query, params}`). */
export function queryRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>()
    .get('/data/query/:dataset', (c) => {
      const search = new URL(c.req.url).searchParams
      const query = search.get('query')
      if (!query) throw badRequest('The URL must carry the query: ?query=…')
      return answer(lake, c, c.req.param('dataset'), query, queryParams(search))
    })
    .post('/data/query/:dataset', async (c) => {
      const { query, params } = await readBody(c, queryBody)
      return answer(lake, c, c.req.param('dataset'), query, params ?? {})
    })
}

async function answer(
  lake: Lake,
  c: Context<LakeEnv>,
  dataset: string,
  query: string,
  params: JsonObject,
): Promise<Response> {
  const search = new URL(c.req.url).searchParams
  const apiVersion = c.var.apiVersion
  const { result, resultSourceMap, syncTags, milliseconds } = await lake.query({
    dataset,
    query,
    params,
    perspective: search.get('perspective') ?? defaultPerspective(apiVersion),
    identity: c.var.identity,
    seesVersions: isAtLeast(apiVersion, '2025-02-19') || search.has('perspective'),
    sourceMap: search.get('resultSourceMap') === 'withKeyArraySelector' || flag(search, 'resultSourceMap'),
  })
  return c.json({
    ...(flag(search, 'returnQuery', true) ? { query } : {}),
    result,
    syncTags,
    ...(resultSourceMap === undefined ? {} : { resultSourceMap }),
    ms: milliseconds,
  })
}
