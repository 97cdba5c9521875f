import type { Page } from '@playwright/test'
import { expect, test } from '../fixtures/test.ts'

declare global {
  interface Window {
    /** How much the page has shifted by itself so far. */
    shifted?: number
  }
}

test('fonts that arrive late move nothing: the page keeps the typeface that it was first painted with', async ({
  page,
}) => {
  await sumShifts(page)
  const fonts = await holdFonts(page)
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 })
    fonts.hold()
    await page.goto('/', { waitUntil: 'domcontentloaded' })
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    await twoFrames(page)
    await fonts.arrive()
    await page.waitForLoadState('networkidle')
    await page.evaluate(async () => document.fonts.ready)
    await twoFrames(page)
    expect(await page.evaluate(() => window.shifted), `at ${width} px`).toBe(0)
  }
  expect(fonts.held()).toBeGreaterThan(2)
})

test('italics that are further down are in the site’s own typeface on a first visit', async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await page.goto('/')
  await expect
    .poll(async () => facesOf(page, '.when-near :is(em, i, cite)'))
    .toEqual([expect.stringMatching(/^Newsreader/)])
})

/** The typefaces that the browser draws some texts with, each once; none for what is not laid out yet. */
async function facesOf(page: Page, selector: string): Promise<string[]> {
  const browser = await page.context().newCDPSession(page)
  await browser.send('DOM.enable')
  await browser.send('CSS.enable')
  const { root } = await browser.send('DOM.getDocument')
  const { nodeIds } = await browser.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector })
  const used = await Promise.all(nodeIds.map((nodeId) => browser.send('CSS.getPlatformFontsForNode', { nodeId })))
  await browser.detach()
  return [...new Set(used.flatMap(({ fonts }) => fonts.map((font) => font.familyName)))]
}

async function sumShifts(page: Page): Promise<void> {
  await page.addInitScript(() => {
    window.shifted = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries())
        if ('value' in entry) window.shifted = (window.shifted ?? 0) + Number(entry.value)
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

/** Keeps every font of the page waiting from `hold` until `arrive` is called; those that are asked for later come at once. */
async function holdFonts(page: Page) {
  let waiting: (() => Promise<void>)[] = []
  let held = 0
  let isHolding = true
  await page.route('**/*.woff2', (route) => {
    if (!isHolding) return route.continue()
    held += 1
    waiting.push(() => route.continue())
  })
  return {
    held: () => held,
    hold: () => {
      isHolding = true
    },
    arrive: async () => {
      isHolding = false
      const now = waiting
      waiting = []
      await Promise.all(now.map((go) => go()))
    },
  }
}

/** Until the browser has painted. */
function twoFrames(page: Page): Promise<void> {
  return page.evaluate(
    () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve()))),
  )
}
