import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { LRUCache } from 'lru-cache'
import { ImageResponse } from 'next/og'
import sharp from 'sharp'
import { SharePicture } from '#components/share/share-picture.tsx'
import { shareSize, shareTag, type ShareFacts } from '#lib/share/share-facts.ts'

/** Bytes of pictures that are kept; one has about 60,000. */
const mostKept = 24_000_000

interface Order {
  readonly facts: ShareFacts
  readonly picture: () => Promise<string | null>
}

const kept = new LRUCache<string, Uint8Array<ArrayBuffer>, Order>({
  maxSize: mostKept,
  sizeCalculation: (bytes) => bytes.byteLength,
  // Whoever asks while a picture is being drawn waits for the same one.
  fetchMethod: (_tag, _old, { context }) => inTurn(() => draw(context)),
})

/** A JPEG, drawn once for as long as it would be drawn the same. */
export async function sharePicture(tag: string, order: Order): Promise<Uint8Array<ArrayBuffer>> {
  return (await kept.fetch(tag, { context: order })) ?? draw(order)
}

/** The tag of a picture; `source` tells which lead picture stands in it. */
export function pictureTag(facts: ShareFacts, source: string | null): string {
  return shareTag(facts, source)
}

let last: Promise<unknown> = Promise.resolve()

/** One at a time: drawing takes a whole processor, and pages must not wait for it. */
function inTurn<T>(work: () => Promise<T>): Promise<T> {
  const next = last.then(work, work)
  last = next.catch(() => undefined)
  return next
}

async function draw({ facts, picture }: Order): Promise<Uint8Array<ArrayBuffer>> {
  const [fonts, source] = await Promise.all([loadFonts(), picture()])
  const answer = new ImageResponse(<SharePicture facts={facts} picture={source} />, { ...shareSize, fonts })
  // satori's PNG of a photograph has ten times the bytes.
  const jpeg = await sharp(await answer.arrayBuffer())
    .jpeg({ quality: 86, chromaSubsampling: '4:4:4' })
    .toBuffer()
  return new Uint8Array(jpeg)
}

/** Each file is a family of its own: satori looks for a missing letter in other families only. */
const cuts = [
  ['Newsreader', 'newsreader', 'latin', 500],
  ['Newsreader', 'newsreader', 'latin', 600],
  ['Newsreader Extended', 'newsreader', 'latin-ext', 500],
  ['Newsreader Extended', 'newsreader', 'latin-ext', 600],
  ['Inter', 'inter', 'latin', 400],
  ['Inter', 'inter', 'latin', 600],
  ['Inter Extended', 'inter', 'latin-ext', 400],
  ['Inter Extended', 'inter', 'latin-ext', 600],
  ['Inter Greek', 'inter', 'greek', 400],
  ['Inter Greek', 'inter', 'greek', 600],
] as const

type Font = Awaited<ReturnType<typeof loadFont>>

let fonts: Promise<Font[]> | undefined

/** The site's typefaces in a form that satori reads. */
function loadFonts(): Promise<Font[]> {
  fonts ??= Promise.all(cuts.map(loadFont))
  return fonts
}

async function loadFont([name, family, script, weight]: (typeof cuts)[number]) {
  const path = `node_modules/@fontsource/${family}/files/${family}-${script}-${weight}-normal.woff`
  return { name, data: await readFile(join(process.cwd(), path)), weight, style: 'normal' as const }
}
