import { mkdir } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sharp from 'sharp'
import { pictures } from '#sanity/demo/pictures/catalogue.ts'
import { pictureAsSvg, type Picture } from '#sanity/demo/pictures/draw.ts'

const folder = join(dirname(fileURLToPath(import.meta.url)), '../sanity/demo/images')

/** Draws the demo pictures into `sanity/demo/images`: all of them, or those whose names are given. */
async function main(names: readonly string[]): Promise<void> {
  const unknown = names.filter((name) => !pictures.some((picture) => picture.name === name))
  if (unknown.length > 0) {
    throw new Error(
      `No picture is called ${unknown.join(', ')}. There are: ${pictures.map(({ name }) => name).join(', ')}`,
    )
  }
  await mkdir(folder, { recursive: true })
  for (const picture of pictures) {
    if (names.length > 0 && !names.includes(picture.name)) continue
    const { size } = await draw(picture)
    console.log(`${picture.name}.jpg\t${picture.sheet.width}×${picture.sheet.height}\t${Math.round(size / 1024)} kB`)
  }
}

function draw(picture: Picture): Promise<{ size: number }> {
  const svg = Buffer.from(pictureAsSvg(picture))
  return sharp(svg, { limitInputPixels: false })
    .flatten()
    .jpeg({ quality: 66, mozjpeg: true })
    .toFile(join(folder, `${picture.name}.jpg`))
}

await main(process.argv.slice(2))
