import { entityTag } from '../http/entity-tag.ts'

/** What a drawn picture for shared links says. */
export interface ShareFacts {
  /** What kind of thing it is, e.g. `Research`; null where the heading says it. */
  readonly label: string | null
  readonly heading: string
  /** A line below: a date, a journal, a role. */
  readonly detail: string | null
  /** Whose site it is. */
  readonly site: string
  /** Hex colour with contrast enough for text on paper. */
  readonly accent: string
}

/** Pixels: the shape that link previews have. */
export const shareSize = { width: 1200, height: 630 } as const

/** Raised when the drawing changes, so that whoever keeps pictures by their address asks again. */
const design = '2'

/** Tells one picture from another: the same as long as it would be drawn the same. */
export function shareTag(facts: ShareFacts, picture: string | null): string {
  return entityTag(design, JSON.stringify(facts), picture ?? '')
}

/** All but the letters that the fonts of the pictures have: Latin with its extensions, Greek, and the punctuation of both. */
const undrawable =
  /[^\u0020-\u007E\u00A0-\u00AC\u00AE-\u0148\u014A-\u017F\u0192\u0218-\u021B\u0386\u0388-\u038A\u038C\u038E-\u03A1\u03A3-\u03CE\u1E80-\u1E85\u2013\u2014\u2018-\u201A\u201C-\u201E\u2020\u2022\u2026\u2039\u203A\u20AC\u2122\u2212]/gu

const longestHeading = 150

/**
 * Text as the fonts can draw it, cut at the end of a word. Letters without a glyph become plainer ones where there are
 * such, `₂` a 2, and are left out else: the drawing library would ask a font service on the internet for them. Empty where
 * most of the text would be left out.
 */
export function drawableText(text: string): string {
  const line = text
    .normalize('NFC')
    .replace(/[\u2010\u2011]/g, '-')
    .replace(/\s+/g, ' ')
    .replace(undrawable, (letter) => letter.normalize('NFKC').replace(undrawable, ''))
    .replace(/ +/g, ' ')
    .trim()
  if (isMostlyLost(text, line)) return ''
  if (line.length <= longestHeading) return line
  const cut = line.slice(0, longestHeading)
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), longestHeading / 2)).replace(/[\s,;:.–—-]+$/, '')}…`
}

/** Whether so few letters and digits of a text are left that nobody could guess the others. */
function isMostlyLost(text: string, line: string): boolean {
  const all = lettersIn(text)
  return all > 0 && lettersIn(line) * 2 <= all
}

function lettersIn(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0
}
