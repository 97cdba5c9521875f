import { Hono } from 'hono'
import { permits } from '../auth/grants.ts'
import type { Lake, LakeEnv } from '../lake.ts'
import { flag } from '../wire.ts'

/** `/data/references/{dataset}/documents/{id}/to`: what points at a document. There are no other datasets that could. */
export function referencesRoutes(lake: Lake): Hono<LakeEnv> {
  return new Hono<LakeEnv>().get('/data/references/:dataset/documents/:id/to', (c) => {
    const { dataset, id } = c.req.param()
    const reader = lake.read(dataset)
    if (flag(new URL(c.req.url).searchParams, 'excludeInternalReferences'))
      return c.json({ totalCount: 0, references: [] })
    const references = reader
      .referrers(id)
      .filter(({ _id }) => permits(c.var.identity, 'read', { _id }))
      .map(({ _id, _type }) => ({
        projectId: lake.config.projectId,
        datasetName: dataset,
        documentId: _id,
        documentType: _type,
      }))
    return c.json({ totalCount: references.length, references })
  })
}
