import { createHash } from 'node:crypto'
import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { openAssetFiles } from './asset-files.ts'
import type { ImageName } from './asset-name.ts'
import { openImageCache } from './image-cache.ts'
import { chooseFormat } from './image-format.ts'
import type { ImageParams, OutputFormat } from './image-params.ts'
import { renderImage, rendererVersion } from './render-image.ts'
import { workQueue } from './work-queue.ts'

const cacheBytes = 1_000_000_000

/** What an image URL is answered with. */
export interface Choice {
  /** Null for the original as it is. */
  readonly format: OutputFormat | null
  /** False while a better format is still being made: the same URL will soon have another answer. */
  readonly settled: boolean
}

/** Renditions of stored images: rendered once, then read from the cache. */
export interface Renditions {
  choose(name: ImageName, params: ImageParams, accept: string): Promise<Choice>
  bytes(name: ImageName, params: ImageParams, format: OutputFormat): Promise<Buffer>
}

export function openRenditions(dataFolder: string): Renditions {
  const files = openAssetFiles(join(dataFolder, 'assets'))
  const cache = openImageCache(join(dataFolder, 'image-cache'), cacheBytes)
  const now = workQueue(availableParallelism(), 500)
  const later = workQueue(1, 200)

  const render = (name: ImageName, params: ImageParams, format: OutputFormat, queue: typeof now) =>
    cache.get(renditionKey(name, params, format), () =>
      queue(() => renderImage(files.pathOf(name.sha1), params, format)),
    )
  return {
    async choose(name, params, accept) {
      const best = chooseFormat(params, name.extension, accept)
      const isSlow = best === 'avif' && params.format === null
      if (!isSlow || (await cache.has(renditionKey(name, params, best)))) return { format: best, settled: true }
      // Encoding AVIF takes seconds; like the hosted service, the first callers get the second best format at once.
      // Nobody waits for this rendering: when it fails, the next request starts it again.
      render(name, params, best, later).catch(() => undefined)
      return { format: chooseFormat(params, name.extension, accept.replaceAll(/image\/avif/gi, '')), settled: false }
    },
    bytes: (name, params, format) => render(name, params, format, now),
  }
}

/** Two URLs that ask for the same pixels share a key, in whatever order and words they ask. */
export function renditionKey(name: ImageName, params: ImageParams, format: OutputFormat): string {
  const pixels = { ...params, autoFormat: false, format, rendererVersion }
  const digest = createHash('sha256').update(JSON.stringify(pixels)).digest('hex').slice(0, 32)
  return `${name.sha1}-${digest}.${format}`
}
