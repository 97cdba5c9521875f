import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { visitors } from '../fixtures/visitors.ts'

const soon = { timeout: 20_000, intervals: [200] }

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

    test('a slip in an address leads to the page that was meant', async ({ page }) => {
      const answer = await page.goto('/news/the-gatekeper-and-the-gate')
      expect(answer?.status()).toBe(404)
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
      await expect(page.getByRole('heading', { name: 'Pages with a similar address' })).toBeVisible()
      await page.getByRole('link', { name: 'The gatekeeper and the gate' }).first().click()
      await expect(page).toHaveURL('/news/the-gatekeeper-and-the-gate')
    })

    test('a missing page can be searched from', async ({ page }) => {
      await page.goto('/nowhere/at/all')
      await page.getByRole('searchbox', { name: 'Search this site' }).fill('ferritin')
      await page.getByRole('button', { name: 'Search' }).click()
      await expect(page).toHaveURL('/search?q=ferritin')
      await expect(page.getByRole('article').first()).toBeVisible()
    })

    test('a page that cannot be made says so, with the menu around it', async ({ page, lake }) => {
      const broken = aNewsArticle({ title: 'A story that loses its headline' })
      await lake.create({ ...broken, title: '' })
      const answer = await page.goto(pathOf(broken))
      expect(answer?.status()).toBe(500)
      expect(answer?.headers()['cache-control']).toContain('no-store')
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('This page could not be shown')
      await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
      await lake.patch(broken._id).set({ title: 'A story with its headline' }).commit()
      await expect.poll(async () => (await page.request.get(pathOf(broken))).status(), soon).toBe(200)
      await page.getByRole('link', { name: 'Try again' }).click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('A story with its headline')
    })
  })
}

test('capital letters in an address do not matter, where a page stands in small ones', async ({ request }) => {
  const places = ['/news', '/news/the-gatekeeper-and-the-gate', '/people/amina-steele', '/about/this-demo']
  for (const place of places) {
    const answer = await request.get(place.toUpperCase(), { maxRedirects: 0 })
    expect([answer.status(), answer.headers()['location']], place).toEqual([308, place])
  }
  expect((await request.get('/News/Nothing', { maxRedirects: 0 })).status()).toBe(404)
  // A path that is not written in capitals alone.
  expect((await request.get('/publications/Sample-Rust')).url()).toMatch(/\/publications\/sample-rust$/)
})

test('redirects of every kind of path lead in one step, and circles end', async ({ lake, request }) => {
  const redirects = [
    { from: '/news/old-story', to: '/publications/old-paper', permanent: true },
    { from: '/publications/old-paper', to: '/people/old-name', permanent: true },
    { from: '/people/old-name', to: '/topics/ferritin', permanent: true },
    { from: '/topics/for-now', to: '/news', permanent: false },
    { from: '/round', to: '/and', permanent: true },
    { from: '/and', to: '/about/round', permanent: true },
    { from: '/about/round', to: '/round', permanent: true },
  ]
  for (const fields of redirects) await lake.create({ _type: 'redirect', ...fields })
  const ask = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers()['location'] ?? null]
  }
  await expect.poll(() => ask('/news/old-story'), soon).toEqual([308, '/topics/ferritin'])
  await expect.poll(() => ask('/topics/for-now'), soon).toEqual([307, '/news'])
  for (const path of ['/round', '/and', '/about/round']) await expect.poll(() => ask(path), soon).toEqual([404, null])
})
