import type { Page } from '@playwright/test'
import { events, pageViews, vendorNames } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ useServices }) => useServices(['plausible', 'posthog']))

/** Does what is reported as events, as a visitor would, and leaves the page at the end. */
async function doEverything(page: Page): Promise<void> {
  await page.goto('/no-such-page')
  await page.waitForLoadState('networkidle')
  await page.goto('/search?q=zzzzqqqq')
  await page.waitForLoadState('networkidle')
  await page.goto('/publications')
  await page.getByRole('main').locator('a[href^="/publications/"]:not([href*="?"]):not([download])').first().click()
  const cite = page.locator('[data-analytics-event="Cite"]').first()
  await cite.waitFor()
  await page.waitForLoadState('networkidle')
  await cite.click()
  const file = page.locator('a[download]').first()
  const downloaded = page.waitForEvent('download')
  await file.click()
  await downloaded
  await page.waitForLoadState('networkidle')
  await page.goto('about:blank')
}

test('a page that is not there, a search without result, a copied citation and a download are events after a yes', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(() => pageViews(vendors.log, 'plausible')).toEqual(['/'])
  await doEverything(page)
  for (const vendor of ['plausible', 'posthog'] as const) {
    for (const name of ['Not found', 'Search without result', 'Cite', 'Download']) {
      await expect.poll(() => events(vendors.log, vendor), `${vendor}: ${name}`).toContain(name)
    }
  }
})

test('the same is told to nobody before a choice, and after a reject', async ({ page, consent, vendors }) => {
  await doEverything(page)
  await page.goto('/')
  await consent.reject.click()
  await doEverything(page)
  expect(vendors.log).toEqual([])
})

test('what a visitor searches for is told to no service, in whatever way it reports', async ({
  page,
  consent,
  vendors,
  useServices,
}) => {
  await useServices()
  await page.goto('/search?q=zzzzqqqq&utm_source=letter')
  await consent.accept.click()
  for (const vendor of vendorNames) {
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/search'])
  }
  await page.waitForLoadState('networkidle')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'News' }).click()
  for (const vendor of vendorNames) {
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/search', '/news'])
  }
  await page.goto('about:blank')
  // The last word of the last page.
  await expect.poll(() => vendors.log.filter(({ body }) => body.includes('engagement')).length).toBe(2)
  const told = JSON.stringify(vendors.log)
  expect(told).not.toContain('zzzzqqqq')
  expect(told).toContain('utm_source=letter')
})
