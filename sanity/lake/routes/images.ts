import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Hono } from 'hono'
import { answerBuffer, answerFile, notModified, type ServedAsset } from '../assets/answer-bytes.ts'
import { openAssetFiles } from '../assets/asset-files.ts'
import { type ImageName, parseImageName } from '../assets/asset-name.ts'
import { mimeTypeOf } from '../assets/file-type.ts'
import { openImageCache } from '../assets/image-cache.ts'
import { chooseFormat, formatTypes } from '../assets/image-format.ts'
import { type ImageParams, type OutputFormat, parseImageParams } from '../assets/image-params.ts'
import { renderImage, rendererVersion } from '../assets/render-image.ts'
import { downloadName, findAsset } from '../assets/served-asset.ts'
import { workQueue } from '../assets/work-queue.ts'
import { notFound } from '../errors.ts'
import type { Lake, LakeEnv } from '../lake.ts'

const cacheBytes = 1_000_000_000

/** `/images/{project}/{dataset}/{name}`: originals and what the URL's parameters make of them. */
export function imageRoutes(lake: Lake): Hono<LakeEnv> {
  const files = openAssetFiles(join(lake.config.dataFolder, 'assets'))
  const cache = openImageCache(join(lake.config.dataFolder, 'image-cache'), cacheBytes)
  const queue = workQueue(availableParallelism(), 500)

  async function answer(request: Request, name: ImageName, filename: unknown): Promise<Response | null> {
    const query = new URL(request.url).searchParams
    const params = parseImageParams(query)
    const format = chooseFormat(params, name.extension, request.headers.get('accept') ?? '')
    const download = downloadName(query.get('dl'), filename, format ?? name.extension)
    const served = describe(name, params, format, download)
    const unchanged = notModified(request, served)
    if (unchanged) return unchanged
    const path = files.pathOf(name.sha1)
    if (!format) return answerFile(request, served, path)
    const bytes = await cache.get(served.tag, () => queue(() => renderImage(path, params, format)))
    return answerBuffer(request, served, new Uint8Array(bytes))
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
  format: OutputFormat | null,
  download: string | null,
): ServedAsset {
  const negotiated = params.autoFormat && params.format === null
  if (!format) {
    // A drawing may hold script: as a picture in a page it cannot run, and opened by itself it is saved instead.
    const drawing = name.extension === 'svg' ? (download ?? `${name.sha1}.svg`) : download
    return { mimeType: mimeTypeOf(name.extension), tag: name.sha1, downloadName: drawing, negotiated }
  }
  return { mimeType: formatTypes[format], tag: cacheKey(name, params, format), downloadName: download, negotiated }
}

/** Two URLs that ask for the same pixels share a key, in whatever order and words they ask. */
function cacheKey(name: ImageName, params: ImageParams, format: OutputFormat): string {
  const pixels = { ...params, autoFormat: false, format, rendererVersion }
  const digest = createHash('sha256').update(JSON.stringify(pixels)).digest('hex').slice(0, 32)
  return `${name.sha1}-${digest}.${format}`
}
