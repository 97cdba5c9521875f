import { join } from 'node:path'
import sharp from 'sharp'
import { z } from 'zod'
import { storeImage } from '../../../sanity/lake/assets/store-asset.ts'
import { median, type Metric } from '../metric.ts'
import { startChildServer } from './child-server.ts'
import { benchIdentity, openBenchLake, temporaryFolder } from './filled-lake.ts'

const lakeScript = join(import.meta.dirname, '..', '..', '..', 'sanity', 'lake', 'main.ts')
const pictures = 5
const source = { width: 2400, height: 1600 }
const shown = 1_600

const storedImage = z.object({ path: z.string(), sha1hash: z.string() })

interface Picture {
  /** Path of its image under the lake's address. */
  readonly path: string
  readonly file: string
}

/**
 * Pictures of 2400 x 1600 that nobody has asked for yet, at 1600 pixels as AVIF and as WebP: the lake over HTTP
 * against sharp alone on the same file, with the same quality.
 */
export async function imageMetrics(): Promise<Metric[]> {
  using folder = temporaryFolder()
  const stored = await storePictures(folder.path)
  await using lake = await startChildServer(lakeScript, ['serve', '--data', folder.path, '--port', '0'])
  const [first, ...measured] = stored
  // Whoever renders for the first time loads the encoders.
  if (first) await onePicture(lake.url, first)
  const times: { lake: number; alone: number }[] = []
  for (const picture of measured) times.push(await onePicture(lake.url, picture))
  const shownTime = (of: 'lake' | 'alone') => `${median(times.map((time) => time[of])).toFixed(0)} ms`
  return [
    {
      name: 'lake:image-cold',
      ratio: median(times.map((time) => time.lake / time.alone)),
      goal: 1.15,
      better: 'lower',
      note: `a picture of ${source.width} x ${source.height} to ${shown} pixels as AVIF and WebP, never asked for before: the lake ${shownTime('lake')}, sharp alone ${shownTime('alone')}; median of ${measured.length} pictures`,
    },
  ]
}

async function storePictures(folder: string): Promise<Picture[]> {
  const lake = openBenchLake(folder)
  try {
    const stored: Picture[] = []
    for (let seed = 0; seed < pictures; seed += 1) {
      const asset = await storeImage(lake, 'production', await drawPicture(seed), { identity: benchIdentity })
      const { path, sha1hash } = storedImage.parse(asset)
      stored.push({ path, file: join(folder, 'assets', sha1hash) })
    }
    return stored
  } finally {
    lake.close()
  }
}

/** Soft shapes with fine grain on them, as a photograph has; another picture for each seed. */
async function drawPicture(seed: number): Promise<Buffer> {
  const coarse = { width: 24, height: 16, channels: 3 } as const
  const grain = {
    width: source.width,
    height: source.height,
    channels: 3,
    noise: { type: 'gaussian', mean: 128, sigma: 6 },
  } as const
  const shapes = Buffer.from(
    Array.from(
      { length: coarse.width * coarse.height * coarse.channels },
      (_, at) => (at * (37 + seed * 10) * at) % 256,
    ),
  )
  const soft = await sharp(shapes, { raw: coarse })
    .resize(source.width, source.height, { kernel: 'cubic' })
    .png()
    .toBuffer()
  const noise = await sharp({ create: { ...grain, background: 'white' } })
    .png()
    .toBuffer()
  return sharp(soft)
    .composite([{ input: noise, blend: 'soft-light' }])
    .jpeg({ quality: 90 })
    .toBuffer()
}

/** Milliseconds for both formats. */
async function onePicture(url: string, { path, file }: Picture): Promise<{ lake: number; alone: number }> {
  const time = { lake: 0, alone: 0 }
  for (const format of ['avif', 'webp'] as const) {
    const begun = performance.now()
    const response = await fetch(`${url}/${path}?w=${shown}&fm=${format}`)
    const answered = await response.arrayBuffer()
    const between = performance.now()
    const alone = await render(file, format)
    time.lake += between - begun
    time.alone += performance.now() - between
    if (!response.ok || Math.abs(answered.byteLength / alone.byteLength - 1) > 0.05) {
      throw new Error(`The lake's ${format} has ${answered.byteLength} bytes, sharp's own ${alone.byteLength}.`)
    }
  }
  return time
}

/** The lake's default quality of 75, which is 53 in AVIF. */
function render(file: string, format: 'avif' | 'webp'): Promise<Buffer> {
  const image = sharp(file).autoOrient().resize(shown)
  return (format === 'avif' ? image.avif({ quality: 53 }) : image.webp({ quality: 75 })).toBuffer()
}
