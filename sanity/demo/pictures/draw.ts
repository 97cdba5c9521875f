import { printed, type Sheet } from './print.ts'
import { seededRandom, type SeededRandom } from './seeded-random.ts'

/** A picture of the demo content. Its name is its seed and its file name. */
export interface Picture {
  readonly name: string
  readonly sheet: Sheet
  readonly draw: (random: SeededRandom) => readonly string[]
}

/** The shape of every lead picture, in pixels. */
export const leadSize = { width: 1600, height: 1000 } as const

/** The picture as an SVG document. */
export function pictureAsSvg(picture: Picture): string {
  return printed(picture.sheet, picture.draw(seededRandom(picture.name)).join(''))
}
