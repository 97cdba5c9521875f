import type { Page } from '@playwright/test'
import { markBanner, paintedWhile } from '../vendors/painted-frames.ts'
import { expect, test } from '../vendors/test.ts'

declare global {
  interface Window {
    /** In which frames the banner would have been painted, and how much the page has shifted. */
    seen?: { frames: number; withBanner: number; shift: number }
  }
}

test.beforeEach(async ({ useServices }) => useServices())

/** Looks at the page before each of its frames is painted, from the first one on. */
async function traceFrames(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { frames: 0, withBanner: 0, shift: 0 }
    window.seen = seen
    const look = () => {
      const banner = document.querySelector('#cookie-banner-heading')
      seen.frames += 1
      if (banner?.checkVisibility()) seen.withBanner += 1
      requestAnimationFrame(look)
    }
    requestAnimationFrame(look)
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if ('value' in entry && 'hadRecentInput' in entry && entry.hadRecentInput !== true)
          seen.shift += Number(entry.value)
      }
    }).observe({ type: 'layout-shift', buffered: true })
  })
}

function gatherComplaints(page: Page): string[] {
  const complaints: string[] = []
  page.on('console', (message) => {
    if (['error', 'warning'].includes(message.type())) complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  return complaints
}

test('check 26 (CNIL guidelines 2020-091): a visitor who comes back never sees the banner painted, and nothing shifts', async ({
  page,
  consent,
}) => {
  const complaints = gatherComplaints(page)
  await traceFrames(page)
  await page.goto('/')
  await consent.reject.click()
  await expect(consent.banner).toBeHidden()
  for (const route of ['/', '/news', '/cookies']) {
    await page.goto(route)
    await page.waitForLoadState('networkidle')
    const seen = await page.evaluate(() => window.seen)
    expect(seen?.frames).toBeGreaterThan(3)
    expect(seen?.withBanner, route).toBe(0)
    expect(seen?.shift, route).toBe(0)
  }
  expect(complaints).toEqual([])
})

test('check 26 (CNIL guidelines 2020-091): in no frame that the browser paints does a visitor who comes back see the banner; a first one does', async ({
  page,
  consent,
}) => {
  await markBanner(page)
  const first = await paintedWhile(page, async () => {
    await page.goto('/')
    await expect(consent.banner).toBeVisible()
    await page.mouse.wheel(0, 40)
    await page.waitForLoadState('networkidle')
  })
  // The frames are worth something: they show the banner where it is.
  expect(first.withBanner).toBeGreaterThan(0)
  await consent.reject.click()
  await expect(consent.banner).toBeHidden()
  await page.goto('about:blank')
  for (const route of ['/', '/news', '/cookies']) {
    const again = await paintedWhile(page, async () => {
      await page.goto(route)
      await page.mouse.wheel(0, 40)
      await page.waitForLoadState('networkidle')
    })
    expect(again.frames, route).toBeGreaterThan(0)
    expect(again.withBanner, route).toBe(0)
  }
})

test('check 26 (CNIL guidelines 2020-091): a first visit shifts nothing either, and the browser complains of nothing', async ({
  page,
  consent,
}) => {
  const complaints = gatherComplaints(page)
  await traceFrames(page)
  await page.goto('/')
  await expect(consent.banner).toBeVisible()
  await page.waitForLoadState('networkidle')
  const seen = await page.evaluate(() => window.seen)
  expect(seen?.withBanner).toBeGreaterThan(0)
  expect(seen?.shift).toBe(0)
  expect(complaints).toEqual([])
})

test('check 26 (CNIL guidelines 2020-091): pages are prerendered, and the same for everybody whatever they chose', async ({
  request,
}) => {
  const choice = `labwire-consent=1.999999.${Math.floor(Date.now() / 1000)}.analytics:1.media:1`
  for (const route of ['/', '/news', '/cookies']) {
    const without = await request.get(route)
    const withChoice = await request.get(route, { headers: { cookie: choice } })
    expect(await withChoice.text(), route).toBe(await without.text())
    expect(withChoice.headers()['cache-control'], route).toContain('s-maxage')
    expect(withChoice.headers()['set-cookie'], route).toBeUndefined()
  }
})
