import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { chromium, type Browser, type Page } from '@playwright/test'
import sharp from 'sharp'
import { startSite } from '../e2e/fixtures/running-site.ts'
import { startServices } from '../e2e/services/service-server.ts'
import { findBrowser } from './browser.ts'
import { guideScenes, type Cut, type Scene } from './guide/scenes.ts'
import { signInAsEditor } from './guide/sign-in.ts'
import { orOneLine } from './serve/one-line-faults.ts'
import { makeTestTemplate } from './serve/test-template.ts'

const folder = join(import.meta.dirname, '..', 'docs', 'guide', 'images')
const screen = { width: 1280, height: 800 }

/** `npm run guide:pictures`: makes the pictures of the guide for editors again, from Studio as it is now. */
await orOneLine(async () => {
  const only = process.argv.slice(2)
  Object.assign(process.env, { LABWIRE_CHROMIUM: findBrowser() }, await makeTestTemplate())
  const services = await startServices()
  const site = await startSite({ LABWIRE_SCHOLARLY_SERVICES: services.origin }, 'guide')
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox', '--disable-gpu'] })
  try {
    mkdirSync(folder, { recursive: true })
    await takeAll(browser, site, only)
  } finally {
    await browser.close()
    await Promise.all([site.stop(), services.close()])
  }
})

async function takeAll(browser: Browser, site: Parameters<Scene['set']>[1], only: readonly string[]): Promise<void> {
  const page = await (
    await browser.newContext({ baseURL: site.origin, viewport: screen, locale: 'en-GB', timezoneId: 'Europe/London' })
  ).newPage()
  await signInAsEditor(page, site)
  for (const scene of guideScenes) {
    if (only.length > 0 && !only.includes(scene.name)) continue
    // What the scene before has opened.
    await page.keyboard.press('Escape')
    const cut = await scene.set(page, site)
    const shot = await settledScreen(page, cut)
    const file = join(folder, `${scene.name}.jpg`)
    rmSync(file, { force: true })
    await sharp(shot).jpeg({ quality: 72, mozjpeg: true }).toFile(file)
    console.log(`${scene.name}.jpg`)
  }
}

/** The screen once two looks at it, half a second apart, show the same: pictures have come, and nothing moves. */
async function settledScreen(page: Page, cut: Cut | void): Promise<Buffer> {
  const look = () => page.screenshot({ animations: 'disabled', caret: 'hide', ...(cut ? { clip: cut } : {}) })
  let before = await look()
  for (let again = 0; again < 20; again += 1) {
    await wait(500)
    const now = await look()
    if (now.equals(before)) return now
    before = now
  }
  return before
}
