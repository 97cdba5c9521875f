import { nothingStored, storedNames } from '../vendors/browser-storage.ts'
import { hintedHosts } from '../../scripts/audit/hints.ts'
import { expect, test } from '../vendors/test.ts'

const routes = ['/', '/news', '/publications', '/people', '/topics', '/cookies']

test.beforeEach(async ({ useServices }) => useServices())

test('check 1 (ePrivacy Directive, Art. 5(3)): before a choice nothing leaves for another host', async ({
  page,
  vendors,
  strayRequests,
}) => {
  await page.goto('/')
  await page.mouse.wheel(0, 5000)
  for (const route of routes) {
    const answer = await page.goto(route)
    expect(await hintedHosts(page, answer)).toEqual([])
    await page.evaluate(() => history.pushState(null, '', '?client-navigation=1'))
    await page.mouse.wheel(0, 5000)
    await page.waitForLoadState('networkidle')
  }
  await page.goto('about:blank')
  expect(strayRequests).toEqual([])
  expect(vendors.log).toEqual([])
  expect(vendors.connections()).toBe(0)
})

test('check 2 (ePrivacy Directive, Art. 5(3)): before a choice nothing is stored', async ({ page }) => {
  for (const route of routes) {
    await page.goto(route)
    await page.mouse.wheel(0, 5000)
    await page.waitForLoadState('networkidle')
  }
  expect(await storedNames(page)).toEqual(nothingStored)
})

test('check 3 (EDPB Cookie Banner Taskforce, 2023): the first layer has accept, reject and find out more', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  await expect(consent.banner.getByRole('heading', { name: 'Cookies on this website' })).toBeVisible()
  await expect(consent.accept).toBeVisible()
  await expect(consent.reject).toBeVisible()
  await consent.findOutMore.click()
  await expect(page).toHaveURL(/\/cookies$/)
  await expect(page.getByRole('heading', { name: 'Your choices' })).toBeVisible()
})

test('check 4 (EDPB Cookie Banner Taskforce, 2023): accept and reject are alike', async ({ page, consent }) => {
  const looks = () =>
    Promise.all(
      [consent.accept, consent.reject].map((control) =>
        control.evaluate((element) => {
          const { color, backgroundColor, border, fontSize, fontWeight, fontFamily, padding, opacity } =
            getComputedStyle(element)
          const { height, width } = element.getBoundingClientRect()
          const own = {
            tag: element.tagName,
            tabIndex: element instanceof HTMLElement ? element.tabIndex : null,
            height,
            width,
          }
          return { color, backgroundColor, border, fontSize, fontWeight, fontFamily, padding, opacity, ...own }
        }),
      ),
    )
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    await page.goto('/')
    const [accept, reject] = await looks()
    expect(accept).toEqual(reject)
    expect(accept?.height).toBeGreaterThanOrEqual(24)
  }
})

test('check 7 (GDPR Art. 4(11); CJEU C-673/17 Planet49): scrolling, Escape and going on are no consent', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await page.mouse.wheel(0, 10_000)
  await page.keyboard.press('Escape')
  await page.getByRole('contentinfo').click({ position: { x: 2, y: 2 } })
  await page.goto('/news')
  await expect(consent.banner).toBeVisible()
  expect(await consent.answer()).toBe('unanswered')
  expect(vendors.log).toEqual([])
  expect(await storedNames(page)).toEqual(nothingStored)
})

test('check 27 (ePrivacy Directive, Art. 5(3)): a crawler sees the content and no tracker', async ({
  browser,
  baseURL,
  vendors,
}) => {
  const context = await browser.newContext({
    ...(baseURL ? { baseURL } : {}),
    userAgent: 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
  })
  const page = await context.newPage()
  await page.goto('/')
  await expect(page.getByRole('main')).toContainText(/\w{3}/)
  await page.waitForLoadState('networkidle')
  await context.close()
  expect(vendors.log).toEqual([])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('check 24 (ePrivacy Directive, Art. 5(3)): the page reads, asks nothing, and tracks nobody', async ({
    page,
    consent,
    vendors,
    strayRequests,
  }) => {
    for (const route of routes) {
      await page.goto(route)
      await expect(page.getByRole('main')).toContainText(/\w{3}/)
      await expect(consent.banner).toBeHidden()
      await expect(consent.settings).toBeHidden()
    }
    expect(strayRequests).toEqual([])
    expect(vendors.log).toEqual([])
  })
})
