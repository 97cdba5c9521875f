import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'

/** How long a page may take to follow is measured by the benchmark; here it must follow by itself. */
const soon = { timeout: 15_000, intervals: [100] }

test('a corrected headline is soon on every page that shows it, alone', async ({ lake, request }) => {
  const article = aNewsArticle({ title: 'The headline as it was first written' })
  await lake.create(article)
  for (const path of [pathOf(article), '/', '/news']) {
    await expect
      .poll(async () => (await request.get(path)).text(), soon)
      .toContain('The headline as it was first written')
  }
  await lake.patch(article._id).set({ title: 'The headline as it was corrected' }).commit()
  for (const path of [pathOf(article), '/', '/news']) {
    // A page that was being made at that moment may mix both, and is made once more.
    await expect
      .poll(async () => {
        const text = await (await request.get(path)).text()
        return ['as it was first written', 'as it was corrected'].filter((headline) => text.includes(headline))
      }, soon)
      .toEqual(['as it was corrected'])
  }
})

test('a deleted story answers 404 where it stood', async ({ lake, request }) => {
  const article = aNewsArticle({ title: 'A story that will be taken away' })
  await lake.create(article)
  await expect.poll(async () => (await request.get(pathOf(article))).status(), soon).toBe(200)
  await lake.delete(article._id)
  await expect.poll(async () => (await request.get(pathOf(article))).status(), soon).toBe(404)
})

test('a scheduled story appears at its time, everywhere, and not before', async ({ lake, request }) => {
  const title = 'A story with an hour of its own'
  const article = aNewsArticle({ title, publishedAt: inAnHour() })
  const everywhere = [pathOf(article), '/', '/news', '/rss.xml']
  const placesThatShowIt = async () => {
    const texts = await Promise.all(everywhere.map(async (path) => (await request.get(path)).text()))
    return everywhere.filter((_, place) => texts[place]?.includes(title))
  }
  await lake.create(article)
  expect(await placesThatShowIt()).toEqual([])
  expect((await request.get(pathOf(article))).status()).toBe(404)
  // Brought forward only now, so that no machine is too slow to have looked before.
  const instant = Date.now() + 3_000
  await lake
    .patch(article._id)
    .set({ publishedAt: new Date(instant).toISOString() })
    .commit()
  const tooEarly: string[] = []
  await expect
    .poll(async () => {
      const places = await placesThatShowIt()
      if (Date.now() < instant) tooEarly.push(...places)
      return places
    }, soon)
    .toEqual(everywhere)
  expect(tooEarly).toEqual([])
})

test('an expired story goes at its time, and not before', async ({ lake, request }) => {
  const article = aNewsArticle({ title: 'A story that is over soon', expiresAt: inAnHour() })
  const status = async () => (await request.get(pathOf(article))).status()
  await lake.create(article)
  await expect.poll(status, soon).toBe(200)
  const instant = Date.now() + 2_000
  await lake
    .patch(article._id)
    .set({ expiresAt: new Date(instant).toISOString() })
    .commit()
  const seen: { status: number; at: number }[] = []
  await expect
    .poll(async () => {
      seen.push({ status: await status(), at: Date.now() })
      return seen.at(-1)?.status
    }, soon)
    .toBe(404)
  expect(seen.filter(({ status: told, at }) => told === 404 && at < instant)).toEqual([])
})

test('a redirect document leads from the old address to the new one', async ({ lake, request }) => {
  await lake.create({ _type: 'redirect', from: '/old-address', to: '/news', permanent: true })
  await expect.poll(async () => (await request.get('/old-address', { maxRedirects: 0 })).status(), soon).toBe(308)
  expect((await request.get('/old-address', { maxRedirects: 0 })).headers()['location']).toBe('/news')
})

test('one unfit story is left out, and the page that lists it still stands', async ({ lake, request }) => {
  const article = aNewsArticle({ title: 'A story of no known kind', kind: 'no-such-kind' })
  await lake.create(article)
  const archive = await request.get('/news')
  expect(archive.status()).toBe(200)
  expect(await archive.text()).not.toContain('A story of no known kind')
  await lake.delete(article._id)
})

test('nobody without the secret can expire pages', async ({ request, site }) => {
  const body = { documents: [{ _type: 'news' }] }
  expect((await request.post('/api/revalidate', { data: body })).status()).toBe(401)
  const forged = { 'sanity-webhook-signature': `t=${Date.now()},v1=${'a'.repeat(43)}`, origin: site.origin }
  expect((await request.post('/api/revalidate', { data: body, headers: forged })).status()).toBe(401)
  const old = { 'sanity-webhook-signature': `t=${Date.now() - 600_000},v1=${'a'.repeat(43)}` }
  expect((await request.post('/api/revalidate', { data: body, headers: old })).status()).toBe(401)
})

test('an address that leads nowhere says so without JavaScript, and the browser stays there', async ({
  browser,
  request,
  site,
}) => {
  for (const javaScriptEnabled of [false, true]) {
    const context = await browser.newContext({ baseURL: site.origin, javaScriptEnabled })
    const visitor = await context.newPage()
    const answer = await visitor.goto('/news/no-such-story')
    expect(answer?.status()).toBe(404)
    await expect(visitor.getByRole('heading', { level: 1 })).toBeVisible()
    await expect(visitor.getByRole('navigation').first().getByRole('link', { name: 'News' })).toBeVisible()
    expect(new URL(visitor.url()).pathname).toBe('/news/no-such-story')
    await context.close()
  }
  // Next makes a page for such addresses with each page: that one brings none of the newest stories along.
  const payload = await (await request.get('/accessibility?_rsc=1', { headers: { rsc: '1' } })).text()
  expect(payload).toContain('"404"')
  expect(payload).not.toContain('Latest news')
})

test('no shared cache may keep an answer for longer than a moment, whatever its form', async ({ request }) => {
  const asked = [
    { path: '/', headers: {} },
    { path: '/news?_rsc=1', headers: { rsc: '1' } },
    { path: '/rss.xml', headers: {} },
    { path: '/sitemap.xml', headers: {} },
    { path: '/news/no-such-story', headers: {} },
  ]
  for (const { path, headers } of asked) {
    const answer = await request.get(path, { headers })
    const shared = /s-maxage=(\d+)/.exec(answer.headers()['cache-control'] ?? '')?.[1] ?? '0'
    expect(Number(shared), path).toBeLessThanOrEqual(2)
  }
})

function inAnHour(): string {
  return new Date(Date.now() + 3_600_000).toISOString()
}
