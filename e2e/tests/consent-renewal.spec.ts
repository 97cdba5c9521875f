import { onlyTheChoice, storedNames } from '../vendors/browser-storage.ts'
import { pageViews } from '../vendors/reports.ts'
import { askAgain, expect, test } from '../vendors/test.ts'

const day = 86_400_000

test.beforeEach(async ({ useServices }) => useServices(['plausible']))

test('check 16 (GDPR Art. 4(11)): a new policy version asks again, with everything off', async ({
  page,
  consent,
  lake,
  request,
  vendors,
  site,
}) => {
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(() => pageViews(vendors.log, 'plausible')).toEqual(['/'])
  await page.goto('about:blank')
  await askAgain(lake, request)
  vendors.forget()
  // A service that the site used in the past has left this, with the consent that has just run out.
  const { hostname } = new URL(site.origin)
  await page.context().addCookies([{ name: '_pk_id.1.1fff', value: '1', domain: hostname, path: '/' }])
  await page.goto('/')
  await expect(consent.banner).toBeVisible()
  await expect.poll(() => storedNames(page)).toEqual(onlyTheChoice)
  await consent.settings.click()
  await expect(consent.analyticsBox).not.toBeChecked()
  await expect(consent.mediaBox).not.toBeChecked()
  await page.waitForLoadState('networkidle')
  expect(vendors.log).toEqual([])

  // A page that is still open asked about this version only.
  await askAgain(lake, request)
  await consent.acceptAll.click()
  await expect.poll(() => pageViews(vendors.log, 'plausible')).toEqual(['/'])
  await page.goto('/')
  await expect(consent.banner).toBeVisible()
  expect(await consent.answer()).toBe('unanswered')
})

test('check 16 (GDPR Art. 4(11)): a new purpose asks again', async ({
  page,
  consent,
  lake,
  request,
  useServices,
  vendors,
}) => {
  await useServices([])
  await page.goto('/')
  await consent.accept.click()
  expect(await consent.answer()).toBe('media')
  const version: unknown = await lake.fetch('*[_id == "siteSettings"][0].consent.version')
  await useServices(['plausible'])
  await lake.patch('siteSettings').set({ 'consent.version': version }).commit()
  await expect.poll(async () => (await request.get('/')).text()).toContain(`data-consent-version="${String(version)}"`)
  await page.goto('/')
  await expect(consent.banner).toBeVisible()
  expect(await consent.answer()).toBe('unanswered')
  expect(vendors.log).toEqual([])
})

test('check 17 (CNIL recommendation 2020-092): an unchanged choice holds for 179 days, and is asked for after 182', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  await consent.accept.click()
  await expect(consent.banner).toBeHidden()
  const chosen = Date.now()
  await page.clock.setFixedTime(chosen + 179 * day)
  await page.reload()
  expect(await consent.answer()).toBe('analytics media')
  await expect(consent.banner).toBeHidden()
  await page.clock.setFixedTime(chosen + 183 * day)
  await page.reload()
  expect(await consent.answer()).toBe('unanswered')
  await expect(consent.banner).toBeVisible()
})

const wrongCookies: Record<string, { value: string; path: string }[]> = {
  corrupt: [{ value: '%7B%22analytics%22%3Atrue', path: '/' }],
  empty: [{ value: '', path: '/' }],
  oversized: [{ value: `1.1.${Math.floor(Date.now() / 1000)}.${'analytics:1.'.repeat(250)}media:1`, path: '/' }],
  duplicate: ['/', '/news'].map((path) => ({
    value: `1.999999.${Math.floor(Date.now() / 1000)}.analytics:1.media:1`,
    path,
  })),
}

for (const [name, cookies] of Object.entries(wrongCookies)) {
  test(`check 18 (GDPR Art. 25): a choice that is ${name} counts as none, and nothing breaks`, async ({
    page,
    consent,
    context,
    vendors,
    site,
  }) => {
    const faults: string[] = []
    page.on('pageerror', (fault) => faults.push(fault.message))
    const { hostname } = new URL(site.origin)
    await context.addCookies(cookies.map((cookie) => ({ name: 'labwire-consent', domain: hostname, ...cookie })))
    await page.goto('/news')
    await expect(consent.banner).toBeVisible()
    expect(await consent.answer()).toBe('unanswered')
    await page.waitForLoadState('networkidle')
    expect(vendors.log).toEqual([])
    expect(faults).toEqual([])
    // Nor is anybody stuck with it.
    await consent.reject.click()
    await page.reload()
    await expect(consent.banner).toBeHidden()
    expect(await consent.answer()).toBe('denied')
  })
}

test('check 19 (GPC; GDPR Art. 21(5)): the browser’s signal counts as a no until the visitor says otherwise', async ({
  page,
  consent,
  vendors,
}) => {
  await page.addInitScript(() =>
    Object.defineProperty(Navigator.prototype, 'globalPrivacyControl', { get: () => true }),
  )
  await page.goto('/')
  expect(await consent.answer()).toBe('denied')
  await page.waitForLoadState('networkidle')
  expect(vendors.log).toEqual([])
  await consent.settings.click()
  await expect(consent.analyticsBox).not.toBeChecked()
  await consent.analyticsBox.check()
  await consent.save.click()
  await expect.poll(() => pageViews(vendors.log, 'plausible')).toEqual(['/'])
  await page.goto('/news')
  expect(await consent.answer()).toBe('analytics')
})
