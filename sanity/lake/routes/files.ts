import { join } from 'node:path'
import { Hono } from 'hono'
import { answerFile, notModified } from '../assets/answer-bytes.ts'
import { openAssetFiles } from '../assets/asset-files.ts'
import { parseFileName } from '../assets/asset-name.ts'
import { isShownInline, mimeTypeOf } from '../assets/file-type.ts'
import { downloadName, findAsset } from '../assets/served-asset.ts'
import { notFound } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'

/** `/files/{project}/{dataset}/{name}`: stored files, whole or in ranges. */
export function fileRoutes(lake: Lake): Hono<LakeEnv> {
  const files = openAssetFiles(join(lake.config.dataFolder, 'assets'))
  return new Hono<LakeEnv>().get('/files/:project/:dataset/:name/:vanityName?', async (c) => {
    const name = parseFileName(c.req.param('name'))
    const asset = name && findAsset(lake, c.req.param('project'), c.req.param('dataset'), name.documentId)
    if (!name || !asset) throw notFound('There is no file at this address')
    const mimeType = mimeTypeOf(name.extension)
    const asked = c.req.query('dl') ?? (isShownInline(mimeType) ? null : '')
    const download = downloadName(asked, asset['originalFilename'], name.extension)
    const served = { mimeType, tag: name.sha1, downloadName: download, negotiated: false, settled: true }
    const response = notModified(c.req.raw, served) ?? (await answerFile(c.req.raw, served, files.pathOf(name.sha1)))
    if (!response) throw notFound('There is no file at this address')
    return response
  })
}
