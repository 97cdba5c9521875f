import localFont from 'next/font/local'

/*
 * Newsreader for reading and Inter for small matter, served from this origin and cut to what the styles use
 * (scripts/cut-fonts.ts). The upright Latin files are preloaded; the others carry their Unicode range or stand in a
 * family of their own, so that they are fetched only by a page that needs them.
 *
 * A font that is not there when the page is first painted waits for the next page (`optional`): no two typefaces break
 * their lines in the same places, however alike they are measured, so a swap under the reader's eyes moves the text.
 * What the tokens name after them is therefore chosen for its looks, not measured to take the same room.
 *
 * The tokens name the Latin file of a family before its extension. While a file that is named first has not been fetched,
 * Chromium asks the system for a face in its place, once for each size, and the first layout waits for the answers: on
 * Linux that was most of its time.
 */

const newsreader = localFont({
  src: './fonts/newsreader.woff2',
  weight: '400 600',
  variable: '--font-newsreader',
  display: 'optional',
  adjustFontFallback: false,
})

/** The cut for headlines: finer, for large sizes. */
const newsreaderDisplay = localFont({
  src: './fonts/newsreader-display.woff2',
  weight: '400 600',
  variable: '--font-newsreader-display',
  display: 'optional',
  adjustFontFallback: false,
})

/** A family of its own, so that it is not preloaded: most pages hold few italics, and none above the fold. */
const newsreaderItalic = localFont({
  src: './fonts/newsreader-italic.woff2',
  weight: '400 600',
  style: 'italic',
  variable: '--font-newsreader-italic',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
})

const newsreaderExtended = localFont({
  src: [
    { path: './fonts/newsreader-extended.woff2', weight: '400 600', style: 'normal' },
    { path: './fonts/newsreader-extended-italic.woff2', weight: '400 600', style: 'italic' },
  ],
  variable: '--font-newsreader-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF, U+2C60-2C7F, U+A720-A7FF' },
  ],
})

const inter = localFont({
  src: './fonts/inter.woff2',
  weight: '400 600',
  variable: '--font-inter',
  display: 'optional',
  adjustFontFallback: false,
})

const interExtended = localFont({
  src: './fonts/inter-extended.woff2',
  weight: '400 600',
  variable: '--font-inter-ext',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: 'unicode-range', value: 'U+0100-0130, U+0132-0151, U+0154-02BA, U+1E00-1EFF, U+2C60-2C7F, U+A720-A7FF' },
  ],
})

const interGreek = localFont({
  src: './fonts/inter-greek.woff2',
  weight: '400 600',
  variable: '--font-inter-greek',
  display: 'optional',
  preload: false,
  adjustFontFallback: false,
  declarations: [{ prop: 'unicode-range', value: 'U+0370-03FF' }],
})

/** Classes for `<html>` that define the families for the tokens `--serif`, `--serif-display` and `--sans`. */
export const fontClasses = [newsreaderExtended, newsreader, newsreaderDisplay, newsreaderItalic]
  .concat([interExtended, interGreek, inter])
  .map((font) => font.variable)
  .join(' ')
