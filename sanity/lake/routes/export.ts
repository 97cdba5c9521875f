import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import type { LakeDocument } from '../document.ts'
import type { Lake, LakeEnv } from '../lake.ts'

/** Characters that are written at once, or one document. */
const chunk = 256 * 1_024

/** `/data/export/{dataset}`: every document that the caller may read, one JSON object a line, as of one instant. */
export function exportRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().get('/data/export/:dataset', (c) => {
    const types = new URL(c.req.url).searchParams.get('types')?.split(',').filter(Boolean)
    const documents = [...lake.read(c.req.param('dataset')).all()].filter(({ _id, _type }) => {
      return permits(c.var.identity, 'read', { _id }) && (types?.includes(_type) ?? true)
    })
    return c.body(ndjson(documents), 200, { 'content-type': 'application/x-ndjson' })
  })
}

function ndjson(documents: readonly LakeDocument[]): ReadableStream<Uint8Array> {
  const encoder = new TextEncoder()
  let next = 0
  return new ReadableStream({
    pull(controller) {
      let text = ''
      while (text.length < chunk && next < documents.length) {
        text += `${JSON.stringify(documents[next])}\n`
        next += 1
      }
      if (text !== '') controller.enqueue(encoder.encode(text))
      if (next >= documents.length) controller.close()
    },
  })
}
