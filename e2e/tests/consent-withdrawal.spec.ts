import type { BrowserContext, Page } from '@playwright/test'
import { storedNames } from '../vendors/browser-storage.ts'
import { pageViews, vendorNames, vendorTraceNames } from '../vendors/reports.ts'
import type { VendorRequest } from '../vendors/vendor-server.ts'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ page, consent, vendors, useServices }) => {
  await useServices()
  await page.goto('/')
  await consent.accept.click()
  for (const vendor of vendorNames) await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/'])
})

test('check 11 (GDPR Art. 7(3)): "Cookie settings" on every page opens the current choices', async ({
  page,
  consent,
}) => {
  const warnings: string[] = []
  page.on('console', (message) => message.type() === 'warning' && warnings.push(message.text()))
  for (const route of ['/', '/news', '/publications', '/people', '/topics', '/cookies', '/no-such-page']) {
    await page.goto(route)
    await consent.settings.click()
    await expect(consent.analyticsBox).toBeChecked()
    await expect(consent.mediaBox).toBeChecked()
    await page.keyboard.press('Escape')
    await expect(consent.panel).toBeHidden()
    expect(await consent.answer()).toBe('analytics media')
  }
  expect(warnings).toEqual([])
})

test('check 11 (GDPR Art. 7(3)): a browser that does not know buttons with commands opens them all the same', async ({
  page,
  consent,
}) => {
  await page.addInitScript(() => {
    for (const name of ['commandForElement', 'command']) Reflect.deleteProperty(HTMLButtonElement.prototype, name)
    addEventListener('command', (event) => event.preventDefault(), { capture: true })
  })
  await page.goto('/news')
  await consent.settings.click()
  await expect(consent.analyticsBox).toBeChecked()
})

test('check 11 (GDPR Art. 7(3)): what a visitor unticks while a page is still loading stays unticked', async ({
  page,
  consent,
}) => {
  const held = Promise.withResolvers<void>()
  await page.route('**/lake/images/**', async (route) => {
    await held.promise
    await route.continue()
  })
  const loaded = page.waitForEvent('load')
  // Its picture is not put off until somebody scrolls to it, so the page is loading until it comes.
  await page.goto('/news/how-to-weigh-iron-in-a-beating-heart', { waitUntil: 'domcontentloaded' })
  await consent.settings.click()
  await consent.analyticsBox.uncheck()
  held.resolve()
  await loaded
  await expect(consent.analyticsBox).not.toBeChecked()
  await expect(consent.mediaBox).toBeChecked()
})

test('check 12 (GDPR Art. 7(3)): withdrawing takes two clicks, from any page', async ({ page, consent }) => {
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  expect(await consent.answer()).toBe('denied')
})

test('check 13 (GDPR Art. 7(3) and 17(1)(b)): after a withdrawal the services’ cookies and storage are gone', async ({
  page,
  consent,
  site,
}) => {
  // A tagging server sets this one, where no script can reach it.
  const { hostname } = new URL(site.origin)
  await page.context().addCookies([{ name: 'FPID', value: '1', domain: hostname, path: '/', httpOnly: true }])
  const before = await storedNames(page)
  expect(before.cookies.filter((name) => vendorTraceNames.test(name)).length).toBeGreaterThanOrEqual(5)
  expect(before.localStorage).toHaveLength(1)
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  await expect
    .poll(() => storedNames(page))
    .toMatchObject({ cookies: ['labwire-consent'], localStorage: [], sessionStorage: [] })
  await page.goto('/news')
  expect(await storedNames(page)).toMatchObject({ cookies: ['labwire-consent'], localStorage: [], sessionStorage: [] })
})

test('check 13 (GDPR Art. 7(3) and 17(1)(b)): cookies that a service put on the parent domain and on this page’s folder are gone too', async ({
  page,
  consent,
  site,
  vendors,
}) => {
  vendors.forget()
  await page.goto(`http://news.lab.localhost:${new URL(site.origin).port}/news/page/2`)
  await consent.accept.click()
  await expect.poll(() => pageViews(vendors.log, 'ga4')).toEqual(['/news/page/2'])
  await page.evaluate(() => (document.cookie = '_ga_DEEP=1; Path=/news'))
  const domains = async () =>
    (await page.context().cookies(page.url())).filter(({ name }) => name.startsWith('_ga')).map(({ domain }) => domain)
  expect(new Set(await domains())).toEqual(new Set(['.lab.localhost', 'news.lab.localhost']))
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  expect(await domains()).toEqual([])
})

test('check 14 (GDPR Art. 7(3)): after a withdrawal no beacon is sent, not even as the page closes', async ({
  page,
  consent,
  vendors,
}) => {
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  vendors.forget()
  await consent.rejectAll.click()
  await reloaded
  await page.goto('/news')
  await page.waitForLoadState('networkidle')
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})

test('check 15 (GDPR Art. 7(3)): a second tab stops without anybody touching it', async ({
  page,
  consent,
  context,
  vendors,
}) => {
  const other = await secondTab(context, vendors.log)
  await page.bringToFront()
  const otherReloaded = other.waitForEvent('load')
  await consent.settings.click()
  vendors.forget()
  await consent.rejectAll.click()
  await otherReloaded
  await expect(other.locator('html')).toHaveAttribute('data-consent', 'denied')
  await other.goto('about:blank')
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})

test('a second tab hears of a no that was given before the page had come to rest', async ({
  page,
  consent,
  context,
  vendors,
}) => {
  const other = await secondTab(context, vendors.log)
  await page.bringToFront()
  await page.addInitScript(() => {
    window.requestIdleCallback = () => 0
  })
  await page.goto('/news')
  const otherReloaded = other.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await otherReloaded
  await expect(other.locator('html')).toHaveAttribute('data-consent', 'denied')
})

test('a page that the visitor goes back to has stopped too', async ({ page, consent, vendors }) => {
  await page.goto('/news')
  for (const vendor of vendorNames) await expect.poll(() => pageViews(vendors.log, vendor), vendor).toContain('/news')
  await page.goto('/publications')
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  vendors.forget()
  await page.goBack()
  await page.waitForLoadState('networkidle')
  await expect(page.locator('html')).toHaveAttribute('data-consent', 'denied')
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})

test('a page that comes out of the browser’s back-forward cache looks at the choice again, and stops', async ({
  page,
  context,
  vendors,
}) => {
  // Tests run without that cache; while a page lay in it, no message of another tab arrived.
  const choices = (await context.cookies()).filter(({ name }) => name === 'labwire-consent')
  expect(choices).toHaveLength(1)
  await context.addCookies(choices.map((choice) => ({ ...choice, value: choice.value.replaceAll(':1', ':0') })))
  vendors.forget()
  const reloaded = page.waitForEvent('load')
  await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })))
  await reloaded
  await expect(page.locator('html')).toHaveAttribute('data-consent', 'denied')
  expect((await storedNames(page)).cookies).toEqual(['labwire-consent'])
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})

/** The publications in a tab of their own, where every service counts. */
async function secondTab(context: BrowserContext, log: readonly VendorRequest[]): Promise<Page> {
  const tab = await context.newPage()
  await tab.goto('/publications')
  for (const vendor of vendorNames) await expect.poll(() => pageViews(log, vendor), vendor).toContain('/publications')
  return tab
}
