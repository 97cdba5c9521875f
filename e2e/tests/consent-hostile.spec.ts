import { onlyTheChoice, storedNames } from '../vendors/browser-storage.ts'
import { hostileScript } from '../vendors/hostile-script.ts'
import { pageViews } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ useServices }) => useServices(['matomo', 'ga4', 'posthog']))

test('check 14 (GDPR Art. 7(3)): a service’s script that does not take a no gets nothing out of the page, and leaves nothing behind', async ({
  page,
  consent,
  vendors,
  site,
}) => {
  await page.route('**/matomo.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: hostileScript(vendors.origin) }),
  )
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(async () => (await storedNames(page)).cookies).toContain('_pk_id.late')
  await expect.poll(() => pageViews(vendors.log, 'posthog')).toEqual(['/'])
  // To this host the browser itself is the witness: whatever the script asks of it has to fail at the policy.
  const asked = new Set<string>()
  const stopped = new Set<string>()
  page.on('request', (request) => asked.add(request.url()))
  page.on('requestfailed', (request) => request.failure()?.errorText === 'csp' && stopped.add(request.url()))
  await consent.settings.click()
  vendors.forget()
  const reloaded = page.waitForEvent('load')
  await consent.rejectAll.click()
  await reloaded
  await expect.poll(() => storedNames(page)).toEqual(onlyTheChoice)
  await page.goto('/news')
  await page.waitForLoadState('networkidle')
  expect(await storedNames(page)).toEqual(onlyTheChoice)
  await page.goto('about:blank')
  // Chromium may still connect ahead for a frame that the policy then keeps from being asked for: nothing is sent by it.
  expect(vendors.log).toEqual([])
  expect([...asked].filter((url) => url.startsWith(`${site.origin}/stats`) && !stopped.has(url))).toEqual([])
})

test('check 14 (GDPR Art. 7(3)): a script that is still on its way when the no comes is not waited for', async ({
  page,
  consent,
  vendors,
}) => {
  const late = Promise.withResolvers<void>()
  await page.route('**/gtag/js*', async (route) => {
    await late.promise
    // The page that asked is gone by then.
    await route.continue().catch(() => {})
  })
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(() => pageViews(vendors.log, 'posthog')).toEqual(['/'])
  await consent.settings.click()
  const reloaded = page.waitForEvent('load')
  await consent.rejectAll.click()
  await reloaded
  late.resolve()
  vendors.forget()
  await page.waitForLoadState('networkidle')
  expect(await storedNames(page)).toEqual(onlyTheChoice)
  await page.goto('about:blank')
  expect(vendors.log).toEqual([])
})

test('check 5 (GDPR Art. 7(3)): a no holds while the server fails, or cannot be reached; and no other site can say yes', async ({
  page,
  consent,
  site,
}) => {
  const failures = [500, 500, null, null]
  await page.route('**/api/consent', (route) => {
    const status = failures.shift()
    return status ? route.fulfill({ status, body: 'down' }) : route.abort()
  })
  const answered = page.locator('html')
  const withdraw = async () => {
    const reloaded = page.waitForEvent('load')
    await consent.settings.click()
    await consent.rejectAll.click()
    await reloaded
    await expect(answered).toHaveAttribute('data-consent', 'denied')
  }
  await page.goto('/')
  await consent.accept.click()
  await expect(answered).toHaveAttribute('data-consent', 'analytics media')
  await withdraw()
  await consent.settings.click()
  await consent.acceptAll.click()
  await expect(answered).toHaveAttribute('data-consent', 'analytics media')
  await withdraw()
  expect(failures).toEqual([])
  await page.unroute('**/api/consent')
  await page.route('http://elsewhere.example/', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: `<form method="post" action="${site.origin}/api/consent"><input name="version" value="999999">
        <input name="asked" value="analytics media"><button name="choice" value="accept">Win a prize</button></form>`,
    }),
  )
  await page.goto('http://elsewhere.example/')
  const refused = page.waitForResponse('**/api/consent')
  await page.getByRole('button').click()
  expect((await refused).status()).toBe(403)
  await page.goto('/')
  expect(await consent.answer()).toBe('denied')
})

test('choices from one address are taken at a steady rate, and nobody else waits for it', async ({ request, site }) => {
  const choose = (caller: string) =>
    request.post('/api/consent', {
      headers: { 'x-forwarded-for': caller, 'sec-fetch-site': 'same-origin', origin: site.origin },
      data: { version: 1, asked: ['analytics'], granted: [] },
    })
  const answers = await Promise.all(Array.from({ length: 140 }, () => choose('203.0.113.7')))
  const refused = answers.find((answer) => answer.status() === 429)
  expect(refused?.headers()['retry-after']).toBe('1')
  expect((await choose('203.0.113.8')).status()).toBe(204)
})
