import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import { isPrivateId, publishedId, type JsonObject, type LakeDocument } from '../document.ts'
import { badRequest } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { flag } from '../wire.ts'

const idLimit = 1_000

/** `/data/doc/{dataset}/{id,id}`: documents by id, exactly as stored. */
export function docRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().get('/data/doc/:dataset/:ids', (c) => {
    const search = new URL(c.req.url).searchParams
    const reader = lake.read(c.req.param('dataset'))
    const asked = [...new Set(c.req.param('ids').split(',').filter(Boolean))]
    if (asked.length === 0 || asked.length > idLimit) throw badRequest(`Ask for 1 to ${idLimit} documents at a time`)
    const ids = flag(search, 'includeAllVersions') ? asked.flatMap((id) => reader.versionsOf(publishedId(id))) : asked
    const documents: JsonObject[] = []
    const omitted: JsonObject[] = []
    for (const id of new Set(ids)) {
      // The same answer whether a private document exists or not.
      if (isPrivateId(id) && !permits(c.var.identity, 'read', { _id: id })) omitted.push({ id, reason: 'permission' })
      else {
        const document = reader.get(id)
        if (document) documents.push(flag(search, 'excludeContent') ? attributesOf(document) : document)
        else omitted.push({ id, reason: 'existence' })
      }
    }
    return c.json({ documents, omitted })
  })
}

function attributesOf({ _id, _type, _rev, _createdAt, _updatedAt }: LakeDocument): JsonObject {
  return { _id, _type, _rev, _createdAt, _updatedAt }
}
