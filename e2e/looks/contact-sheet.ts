import type { Page } from '@playwright/test'
import sharp from 'sharp'

export const themes = ['light', 'dark'] as const
export const widths = { phone: 390, screen: 1280 } as const

/** How much of a page is looked at, from its top. */
const height = 1_800
/**
 * Pictures are kept this much smaller: lines, crops and colours are still told apart, while the grain of letters, which
 * differs from one version of a browser to the next, is not.
 */
const scale = 1 / 4

/** One frame of a page as it stands, in one of the themes. */
export async function takeFrame(page: Page): Promise<Buffer> {
  const { width, scrollHeight } = await page.evaluate(() => ({
    width: innerWidth,
    scrollHeight: document.documentElement.scrollHeight,
  }))
  const taken = await page.screenshot({
    fullPage: true,
    clip: { x: 0, y: 0, width, height: Math.min(height, scrollHeight) },
    animations: 'disabled',
    caret: 'hide',
  })
  return sharp(taken)
    .resize({ width: Math.round(width * scale) })
    .toBuffer()
}

/** Frames side by side on grey, as one JPEG. */
export async function contactSheet(frames: readonly Buffer[]): Promise<Buffer> {
  const gap = 8
  const sized = await Promise.all(frames.map(async (frame) => ({ frame, ...(await sharp(frame).metadata()) })))
  let left = 0
  const placed = sized.map(({ frame, width }) => {
    const at = { input: frame, left, top: 0 }
    left += width + gap
    return at
  })
  const size = { width: left - gap, height: Math.max(...sized.map((frame) => frame.height)) }
  return sharp({ create: { ...size, channels: 3, background: '#777777' } })
    .composite(placed)
    .jpeg({ quality: 72, mozjpeg: true })
    .toBuffer()
}

/** Until every picture is there, and every font in use, whenever it came. */
export async function settle(page: Page): Promise<void> {
  await page.evaluate(async () => {
    // A font that came after the first paint waits for the next page; here it shall not.
    for (const sheet of document.styleSheets) {
      if (sheet.href !== null) continue
      for (const rule of sheet.cssRules) {
        if (rule instanceof CSSFontFaceRule) rule.style.setProperty('font-display', 'block')
      }
    }
    for (const image of document.images) image.loading = 'eager'
    document.body.getBoundingClientRect()
    await document.fonts.ready
    await Promise.all([...document.images].map((image) => image.decode().catch(() => {})))
  })
}
