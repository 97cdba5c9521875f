import { events, pageViews, scriptLoads, vendorNames } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ useServices }) => useServices())

test('check 8 (CJEU C-673/17 Planet49): every box of the second layer starts off', async ({ page, consent }) => {
  await page.goto('/cookies')
  const boxes = page.getByRole('main').getByRole('checkbox')
  await expect(boxes).toHaveCount(2)
  for (const box of await boxes.all()) await expect(box).not.toBeChecked()
  await consent.settings.click()
  await expect(consent.analyticsBox).not.toBeChecked()
  await expect(consent.mediaBox).not.toBeChecked()
})

test('check 10 (GDPR Art. 6(1)(a)): after a yes each service is loaded once and told of each page once', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await consent.accept.click()
  for (const vendor of vendorNames) await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/'])
  await page.evaluate(() => history.pushState(null, '', '/news?client=1'))
  for (const vendor of vendorNames)
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/', '/news'])
  await page.evaluate(() => history.back())
  for (const vendor of vendorNames)
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/', '/news', '/'])
  for (const vendor of vendorNames) expect(scriptLoads(vendors.log, vendor), vendor).toBe(1)
})

test('check 10 (GDPR Art. 6(1)(a)): a visitor who comes back after a yes is counted once a page', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await consent.accept.click()
  for (const vendor of vendorNames) await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/'])
  vendors.forget()
  await page.goto('/publications')
  for (const vendor of vendorNames)
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/publications'])
  await page.evaluate(() => (location.hash = 'content'))
  await page.goto('/people')
  for (const vendor of vendorNames) {
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/publications', '/people'])
  }
})

test('check 20 (Google Consent Mode v2): the denial of every signal comes before the grant of one', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  await consent.accept.click()
  const commands = () =>
    page.evaluate(() =>
      (window.dataLayer ?? []).map((entry) => JSON.stringify(Array.from(Object.values(Object(entry))))),
    )
  await expect.poll(async () => (await commands()).some((command) => command.includes('page_view'))).toBe(true)
  const all = await commands()
  const first = all.findIndex((command) => command.startsWith('["consent","default"'))
  const update = all.findIndex((command) => command.startsWith('["consent","update"'))
  expect(first).toBe(0)
  expect(update).toBeGreaterThan(first)
  expect(all[update]).toBe('["consent","update",{"analytics_storage":"granted"}]')
  expect(all[first]).not.toContain('granted')
})

test('check 20 (Google Consent Mode v2): Google’s tag never reports with consent denied', async ({
  page,
  consent,
  vendors,
}) => {
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(() => events(vendors.log, 'ga4')).toContain('page_view')
  const states = vendors.log.filter(({ path }) => path === '/g/collect').map(({ query }) => query['gcs'])
  expect(new Set(states)).toEqual(new Set(['G101']))
})

test('check 9 (GDPR recital 43): analytics alone leaves embedded media closed', async ({ page, consent, vendors }) => {
  await page.goto('/')
  await consent.settings.click()
  await consent.analyticsBox.check()
  await consent.save.click()
  await expect.poll(() => pageViews(vendors.log, 'matomo')).toEqual(['/'])
  expect(await consent.answer()).toBe('analytics')
})

test('check 9 (GDPR recital 43): embedded media alone leaves analytics off', async ({ page, consent, vendors }) => {
  await page.goto('/')
  await consent.settings.click()
  await consent.mediaBox.check()
  await consent.save.click()
  expect(await consent.answer()).toBe('media')
  await page.goto('/news')
  await page.waitForLoadState('networkidle')
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})
