import { join } from 'node:path'
import { Hono } from 'hono'
import { answerBuffer, answerFile, notModified, type ServedAsset } from '../assets/answer-bytes.ts'
import { openAssetFiles } from '../assets/asset-files.ts'
import { type ImageName, parseImageName } from '../assets/asset-name.ts'
import { mimeTypeOf } from '../assets/file-type.ts'
import { formatTypes } from '../assets/image-format.ts'
import { type ImageParams, parseImageParams } from '../assets/image-params.ts'
import { type Choice, openRenditions, renditionKey } from '../assets/renditions.ts'
import { downloadName, findAsset } from '../assets/served-asset.ts'
import { notFound } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'

/** `/images/{project}/{dataset}/{name}`: originals and what the URL's parameters make of them. */
export function imageRoutes(lake: Lake): Hono<LakeEnv> {
  const files = openAssetFiles(join(lake.config.dataFolder, 'assets'))
  const renditions = openRenditions(lake.config.dataFolder)

  async function answer(request: Request, name: ImageName, filename: unknown): Promise<Response | null> {
    const query = new URL(request.url).searchParams
    const params = parseImageParams(query)
    const choice = await renditions.choose(name, params, request.headers.get('accept') ?? '')
    const download = downloadName(query.get('dl'), filename, choice.format ?? name.extension)
    const served = describe(name, params, choice, download)
    const unchanged = notModified(request, served)
    if (unchanged) return unchanged
    if (!choice.format) return answerFile(request, served, files.pathOf(name.sha1))
    return answerBuffer(request, served, new Uint8Array(await renditions.bytes(name, params, choice.format)))
  }

  return new Hono<LakeEnv>().get('/images/:project/:dataset/:name/:vanityName?', async (c) => {
    const name = parseImageName(c.req.param('name'))
    const asset = name && findAsset(lake, c.req.param('project'), c.req.param('dataset'), name.documentId)
    const response = name && asset ? await answer(c.req.raw, name, asset['originalFilename']) : null
    if (!response) throw notFound('There is no image at this address')
    return response
  })
}

function describe(
  name: ImageName,
  params: ImageParams,
  { format, settled }: Choice,
  download: string | null,
): ServedAsset {
  const negotiated = params.autoFormat && params.format === null
  if (!format) {
    // A drawing may hold script: as a picture in a page it cannot run, and opened by itself it is saved instead.
    const downloadAs = name.extension === 'svg' ? (download ?? `${name.sha1}.svg`) : download
    return { mimeType: mimeTypeOf(name.extension), tag: name.sha1, downloadName: downloadAs, negotiated, settled }
  }
  const tag = renditionKey(name, params, format)
  return { mimeType: formatTypes[format], tag, downloadName: download, negotiated, settled }
}
