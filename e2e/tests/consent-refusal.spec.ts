import type { APIRequestContext } from '@playwright/test'
import { onlyTheChoice, storedNames } from '../vendors/browser-storage.ts'
import { expect, test } from '../vendors/test.ts'

const routes = ['/', '/news', '/publications', '/people', '/topics', '/cookies']

/** Address of one page of a kind, as the sitemap lists it. */
async function onePage(request: APIRequestContext, kind: string): Promise<string> {
  const sitemap = await (await request.get('/sitemap.xml')).text()
  const [, path] = new RegExp(`<loc>[^<]*?(/${kind}/(?!page/)[^<]+)</loc>`).exec(sitemap) ?? []
  if (path) return path
  throw new Error(`The sitemap lists no page under /${kind}/.`)
}

test.beforeEach(async ({ useServices }) => useServices())

test('check 5 (GDPR Art. 7(3); CNIL guidelines 2020-091): rejecting is one click, and lasts', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  await consent.reject.click()
  await expect(consent.banner).toBeHidden()
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  await expect(consent.banner).toBeHidden()
  expect(await consent.answer()).toBe('denied')
})

test('check 5 (GDPR Art. 7(3)): the choice holds even when the page is left in the same moment', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  await Promise.all([
    page.waitForEvent('load'),
    consent.reject.evaluate((button) => {
      if (button instanceof HTMLButtonElement) button.click()
      location.reload()
    }),
  ])
  expect(await consent.answer()).toBe('denied')
})

test('check 5 (GDPR Art. 7(3)): the cookie is the server’s, for 182 days, and not for requests from elsewhere', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  const answered = page.waitForResponse('**/api/consent')
  await consent.reject.click()
  const header = await (await answered).headerValue('set-cookie')
  expect(header).toMatch(
    /^labwire-consent=1\.\d+\.\d{10}\.analytics:0\.media:0; Path=\/; Max-Age=15724800; SameSite=Lax$/,
  )
})

test('check 6 (ePrivacy Directive, Art. 5(3)): after a reject nothing leaves for another host, and nothing is stored', async ({
  page,
  consent,
  vendors,
  strayRequests,
  request,
}) => {
  await page.goto('/')
  await consent.reject.click()
  const kinds = await Promise.all(['news', 'publications', 'people', 'topics'].map((kind) => onePage(request, kind)))
  for (const route of [...routes, ...kinds, '/search', '/no-such-page']) {
    await page.goto(route)
    await page.mouse.wheel(0, 5000)
    await page.waitForLoadState('networkidle')
    expect(await storedNames(page)).toEqual(onlyTheChoice)
  }
  await page.goto('about:blank')
  expect(strayRequests).toEqual([])
  expect(vendors.log).toEqual([])
  expect(vendors.connections()).toBe(0)
})

test('check 5 (GDPR Art. 7(3)): a press before the page’s JavaScript has started is an ordinary form post', async ({
  page,
  consent,
  baseURL,
}) => {
  await page.route('**/_next/static/**/*.js', (route) => route.abort())
  await page.goto('/news')
  await consent.reject.click()
  await expect(page.locator('html')).toHaveAttribute('data-consent', 'denied')
  await expect(page).toHaveURL(`${baseURL}/news`)
  await expect(consent.banner).toBeHidden()
})

test('check 5 (GDPR Art. 7(3)): an answer of the server that comes late does not put an earlier yes back', async ({
  page,
  consent,
}) => {
  const late = Promise.withResolvers<void>()
  const posts: string[] = []
  await page.route('**/api/consent', async (route) => {
    posts.push(route.request().postData() ?? '')
    if (posts.length === 1) await late.promise
    // The page has given up the first one by then.
    await route.continue().catch(() => {})
  })
  await page.goto('/')
  await consent.accept.click()
  await expect.poll(() => posts).toHaveLength(1)
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  late.resolve()
  await page.goto('/news')
  expect(await consent.answer()).toBe('denied')
  expect(posts.map((post) => JSON.parse(post).granted)).toEqual([['analytics', 'media'], []])
})
