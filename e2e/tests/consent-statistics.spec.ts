import { pageViews } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

const setting = 'consent.statisticsUntilObjection'

test.beforeEach(async ({ lake, useServices }) => {
  await lake
    .patch('siteSettings')
    .set({ [setting]: true })
    .commit()
  await useServices(['plausible', 'matomo'])
})

test.afterEach(async ({ lake }) => {
  await lake.patch('siteSettings').unset([setting]).commit()
})

test('under the United Kingdom’s exception for statistics, visits are counted until a visitor objects', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await expect(consent.banner).toContainText('If you object')
  for (const vendor of ['plausible', 'matomo'] as const) {
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/'])
  }
  const reloaded = page.waitForEvent('load')
  vendors.forget()
  await consent.reject.click()
  await reloaded
  await expect(consent.banner).toBeHidden()
  await page.goto('/news')
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual(['labwire-consent'])
})

test('the exception yields to the browser’s own objection', async ({ page, vendors }) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  await page.goto('/')
  await page.waitForLoadState('networkidle')
  expect(vendors.log).toEqual([])
})
