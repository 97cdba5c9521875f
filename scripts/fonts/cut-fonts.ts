import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

const packages = join(import.meta.dirname, '..', '..', 'node_modules', '@fontsource-variable')

interface Cut {
  readonly source: string
  /** Inclusive ranges of code points. */
  readonly letters: readonly (readonly [number, number])[]
  readonly axes: Readonly<Record<string, number | { min: number; max: number }>>
}

const latin = [
  ...([
    [0x20, 0x7e],
    [0xa0, 0xff],
    [0x131, 0x131],
    [0x152, 0x153],
    [0x2bb, 0x2bc],
    [0x2c6, 0x2dc],
  ] as const),
  ...([
    [0x300, 0x329],
    [0x2000, 0x206f],
    [0x2070, 0x209f],
    [0x20ac, 0x20ac],
    [0x2122, 0x2122],
  ] as const),
  ...([
    [0x2190, 0x2193],
    [0x2212, 0x2215],
    [0x2260, 0x2265],
    [0xfeff, 0xfeff],
    [0xfffd, 0xfffd],
  ] as const),
] as const
const extended = [
  [0x100, 0x2ba],
  [0x1e00, 0x1eff],
  [0x2c60, 0x2c7f],
  [0xa720, 0xa7ff],
] as const
const greek = [[0x370, 0x3ff]] as const
const weights = { min: 400, max: 600 }

/** What the site reads with: the letters and the part of each variable font that its styles use. */
export const cuts: Readonly<Record<string, Cut>> = {
  'newsreader.woff2': newsreader('latin-opsz-normal', latin, { wght: weights, opsz: 18 }),
  'newsreader-display.woff2': newsreader('latin-opsz-normal', latin, { wght: 470, opsz: 60 }),
  'newsreader-italic.woff2': newsreader('latin-wght-italic', latin, { wght: weights }),
  'newsreader-extended.woff2': newsreader('latin-ext-opsz-normal', extended, { wght: weights, opsz: 18 }),
  'newsreader-extended-italic.woff2': newsreader('latin-ext-wght-italic', extended, { wght: weights }),
  'inter.woff2': inter('latin-wght-normal', latin),
  'inter-extended.woff2': inter('latin-ext-wght-normal', extended),
  'inter-greek.woff2': inter('greek-wght-normal', greek),
}

/** Kerning, ligatures, the figures that the styles ask for, and what accents and languages need. */
const features = 'kern liga ccmp locl mark mkmk lnum onum pnum tnum'.split(' ')

/** One cut as WOFF2; the same bytes every time. */
export async function cutFont({ source, letters, axes }: Cut): Promise<Buffer> {
  const text = letters.flatMap(([first, last]) => range(first, last)).join('')
  return subsetFont(readFileSync(join(packages, source)), text, {
    targetFormat: 'woff2',
    variationAxes: { ...axes },
    keepFeatures: features,
    noHinting: true,
  })
}

function range(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => String.fromCodePoint(first + index))
}

function newsreader(file: string, letters: Cut['letters'], axes: Cut['axes']): Cut {
  return { source: `newsreader/files/newsreader-${file}.woff2`, letters, axes }
}

function inter(file: string, letters: Cut['letters']): Cut {
  return { source: `inter/files/inter-${file}.woff2`, letters, axes: { wght: weights } }
}
