import type { Page } from '@playwright/test'
import sharp from 'sharp'

/** Which of the frames that the browser painted showed the banner. */
export interface PaintedFrames {
  readonly frames: number
  readonly withBanner: number
}

/** Gives the banner a colour that nothing else has; call it before the page is opened. */
export async function markBanner(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const mark = new CSSStyleSheet()
    mark.replaceSync('section[aria-labelledby="cookie-banner-heading"] { background: rgb(255, 0, 255) !important }')
    document.adoptedStyleSheets = [mark]
  })
}

/** Takes every frame that the browser paints while something happens, as the compositor hands it on, and looks at it. */
export async function paintedWhile(page: Page, act: () => Promise<void>): Promise<PaintedFrames> {
  const session = await page.context().newCDPSession(page)
  const pictures: string[] = []
  session.on('Page.screencastFrame', ({ data, sessionId }) => {
    pictures.push(data)
    void session.send('Page.screencastFrameAck', { sessionId }).catch(() => {})
  })
  await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 })
  await act()
  await session.send('Page.stopScreencast')
  await session.detach()
  const seen = await Promise.all(pictures.map(showsMark))
  return { frames: seen.length, withBanner: seen.filter(Boolean).length }
}

async function showsMark(png: string): Promise<boolean> {
  const { data, info } = await sharp(Buffer.from(png, 'base64'))
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true })
  let marked = 0
  for (let at = 0; at < data.length; at += info.channels) {
    const [red = 0, green = 0, blue = 0] = data.subarray(at, at + 3)
    if (red > 240 && green < 16 && blue > 240) marked += 1
  }
  return marked > 100
}
