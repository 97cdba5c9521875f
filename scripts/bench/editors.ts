import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../browser.ts'
import { makeTestTemplate } from '../serve/test-template.ts'
import { startSite } from '../../e2e/fixtures/running-site.ts'
import { startEcho } from './editors/echo-server.ts'
import { keystrokeMetric } from './editors/keystroke.ts'
import { openStory } from './editors/open-story.ts'
import { publishMetric } from './editors/publish.ts'
import { firstStudioLoad } from './editors/studio-load.ts'
import type { Metric, MetricSource } from './metric.ts'

/** What an editor waits for, in a real browser, beside a page that only echoes over a bare event stream. */
export const editorMetrics: MetricSource = {
  prefix: 'editors:',
  measure: async () => {
    Object.assign(process.env, { LABWIRE_CHROMIUM: findBrowser() }, await makeTestTemplate())
    const [site, echo] = [await startSite({}, 'bench'), await startEcho()]
    const browser = await chromium.launch({
      executablePath: findBrowser(),
      args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking'],
    })
    try {
      return await measured(browser, site.origin, echo.origin)
    } finally {
      await browser.close()
      await Promise.all([site.stop(), echo.stop()])
    }
  },
}

async function measured(browser: Browser, site: string, echo: string): Promise<Metric[]> {
  const studio = await (await browser.newContext()).newPage()
  const load = await firstStudioLoad(studio, site)
  const bare = await (await browser.newContext()).newPage()
  const address = await openStory(studio, bare, site)
  await bare.goto(echo)
  return [load, await keystrokeMetric(studio, bare), await publishMetric(studio, bare, address)]
}
