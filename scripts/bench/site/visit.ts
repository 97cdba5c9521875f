import { devices, type Browser, type Page } from '@playwright/test'

/** What one first visit cost, on a telephone with a slow connection. */
export interface Visit {
  /** Bytes as they came over the wire, headers included. */
  readonly bytes: number
  readonly largestPaintMs: number
  /** Time beyond 50 ms of every task of the main thread after the first paint with content. */
  readonly blockedMs: number
  readonly shift: number
}

/** "Slow 4G" as Lighthouse has it, and a processor four times slower. */
const slow4g = { offline: false, latency: 150, downloadThroughput: 1_638_400 / 8, uploadThroughput: 750_000 / 8 }
const slowdown = 4

/** Opens an address as a visitor does who was never there. */
export async function visit(browser: Browser, url: string): Promise<Visit> {
  const context = await browser.newContext({ ...devices['Moto G4'] })
  try {
    const page = await context.newPage()
    const session = await context.newCDPSession(page)
    let bytes = 0
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      bytes += encodedDataLength
    })
    await session.send('Network.enable')
    await session.send('Network.emulateNetworkConditions', slow4g)
    await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
    await watch(page)
    await page.goto(url, { waitUntil: 'networkidle', timeout: 120_000 })
    return { bytes, ...(await page.evaluate(() => window.costs ?? { largestPaintMs: 0, blockedMs: 0, shift: 0 })) }
  } finally {
    await context.close()
  }
}

declare global {
  interface Window {
    costs?: { largestPaintMs: number; blockedMs: number; shift: number }
  }
}

async function watch(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const seen = { largestPaintMs: 0, blockedMs: 0, shift: 0 }
    window.costs = seen
    const tasks: PerformanceEntry[] = []
    let firstPaint = Number.POSITIVE_INFINITY
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        if (entry.entryType === 'largest-contentful-paint') seen.largestPaintMs = entry.startTime
        if (entry.name === 'first-contentful-paint') firstPaint = entry.startTime
        if (entry.entryType === 'longtask') tasks.push(entry)
        if (entry.entryType === 'layout-shift' && 'value' in entry) seen.shift += Number(entry.value)
      }
      // A task that begins before the first paint is counted from there on, as Lighthouse does.
      const blocked = tasks.map((task) => task.startTime + task.duration - Math.max(task.startTime, firstPaint) - 50)
      seen.blockedMs = blocked.reduce((sum, time) => sum + Math.max(0, time), 0)
    })
    for (const type of ['paint', 'largest-contentful-paint', 'longtask', 'layout-shift'])
      observer.observe({ type, buffered: true })
  })
}
