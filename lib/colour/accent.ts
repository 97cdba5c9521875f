import { contrast } from './contrast.ts'
import { hexOf, oklchOf, type Oklch } from './oklch.ts'

/** What a theme makes of the chosen accent; every colour is `#rrggbb`. */
export interface AccentTheme {
  readonly accent: string
  /** Text on the accent. */
  readonly ink: string
  /** The line between margin and text. */
  readonly line: string
  readonly selection: string
}

export interface AccentColours {
  readonly light: AccentTheme
  readonly dark: AccentTheme
}

interface Paper {
  /** Every ground that accented text stands on, the hardest to read on among them. */
  readonly grounds: readonly string[]
  readonly text: string
  readonly inkOnAccent: string
  /** Lightness steps towards more contrast. */
  readonly step: 1 | -1
  readonly line: number
  readonly selection: number
}

/** The accent of a site whose editors chose none. */
export const houseAccent = '#97301a'

/** The papers of the site, as `app/(site)/styles/tokens.css` declares them; a test holds both together. */
export const papers: Readonly<Record<'light' | 'dark', Paper>> = {
  light: {
    grounds: ['#fbf8f2', '#f3ede1'],
    text: '#1d1916',
    inkOnAccent: '#fbf8f2',
    step: -1,
    line: 0.77,
    selection: 0.88,
  },
  dark: {
    grounds: ['#161311', '#211d19'],
    text: '#ece5da',
    inkOnAccent: '#1a120e',
    step: 1,
    line: 0.42,
    selection: 0.4,
  },
}

/** WCAG 2.2 AA for text. */
const readable = 4.5

/** Whether `colour` is written as `#rrggbb`. */
export function isHexColour(colour: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(colour)
}

/**
 * The accent of a site in both themes. A colour that cannot be read on the paper keeps its hue and is made darker on
 * light paper, lighter on dark paper, just as far as it must be.
 *
 * @param chosen `#rrggbb`
 */
export function accentColours(chosen: string): AccentColours {
  const colour = oklchOf(chosen)
  return { light: themed(chosen, colour, papers.light), dark: themed(chosen, colour, papers.dark) }
}

function themed(chosen: string, colour: Oklch, paper: Paper): AccentTheme {
  const quiet = (lightness: number, chroma: number) => hexOf({ ...colour, lightness, chroma })
  return {
    accent: readableOn(paper, chosen.toLowerCase(), colour),
    ink: paper.inkOnAccent,
    line: quiet(paper.line, Math.min(colour.chroma, 0.09)),
    selection: readableUnder(paper, (lightness) => quiet(lightness, Math.min(colour.chroma, 0.06))),
  }
}

function readableOn(paper: Paper, chosen: string, colour: Oklch): string {
  const fits = (hex: string) => paper.grounds.every((ground) => contrast(hex, ground) >= readable)
  if (fits(chosen)) return chosen
  for (let { lightness } = colour; lightness > 0 && lightness < 1; lightness += paper.step * 0.005) {
    const candidate = hexOf({ ...colour, lightness })
    if (fits(candidate)) return candidate
  }
  return paper.text
}

function readableUnder(paper: Paper, at: (lightness: number) => string): string {
  for (let lightness = paper.selection; lightness > 0 && lightness < 1; lightness -= paper.step * 0.01) {
    if (contrast(paper.text, at(lightness)) >= readable) return at(lightness)
  }
  return paper.grounds[0] ?? ''
}
