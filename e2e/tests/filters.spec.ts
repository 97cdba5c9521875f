import { aNewsArticle } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { visitors } from '../fixtures/visitors.ts'

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

    test('the archive is narrowed step by step, and widened again', async ({ page }) => {
      await page.goto('/news')
      const filters = page.getByRole('navigation', { name: 'Narrow the list' })
      await filters.getByText('Topic', { exact: true }).click()
      const topic = filters.getByRole('link', { name: /^Ferritin/ })
      const promised = Number(/\d+$/.exec((await topic.textContent()) ?? '')?.[0])
      await topic.click()
      await expect(page).toHaveURL('/news?topic=ferritin')
      const current = page.getByRole('navigation', { name: 'Main' }).locator('[aria-current]')
      await expect(current).toHaveText(['News'])
      await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${promised} stor`) })).toBeVisible()
      await expect(page.getByRole('main').getByRole('article')).toHaveCount(promised)
      await filters.getByText('Kind', { exact: true }).click()
      await filters.getByRole('link', { name: /^Research/ }).click()
      await expect(page).toHaveURL('/news?kind=research&topic=ferritin')
      await page.getByRole('link', { name: 'Remove the filter Topic: Ferritin' }).click()
      await expect(page).toHaveURL('/news?kind=research')
      await page.getByRole('link', { name: 'Show everything' }).click()
      await expect(page).toHaveURL('/news')
    })

    test('publications are narrowed by words and by open access', async ({ page }) => {
      await page.goto('/publications')
      await page.getByRole('searchbox', { name: 'Title, author, venue, DOI or PMID' }).fill('nunez')
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page).toHaveURL('/publications?q=nunez')
      await expect(page.getByRole('heading', { level: 2, name: /^\d+ publications?/ })).toBeVisible()
      const filters = page.getByRole('navigation', { name: 'Narrow the list' })
      await filters.getByText('Access', { exact: true }).click()
      await filters.getByRole('link', { name: /^Open access/ }).click()
      await expect(page).toHaveURL('/publications?q=nunez&access=open')
      await page.getByRole('searchbox').fill('iron')
      await page.getByRole('button', { name: 'Find' }).click()
      await expect(page).toHaveURL('/publications?q=iron&access=open')
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(overflow).toBe(false)
    })

    test('where nothing fits, the page says which filter to take off, and how much is found then', async ({ page }) => {
      await page.goto('/publications?q=zzyzx&access=open')
      await expect(page.getByRole('heading', { level: 2, name: /^0 publications/ })).toBeVisible()
      const main = page.getByRole('main')
      await expect(main.getByRole('link', { name: /^Search the whole site/ })).toHaveAttribute(
        'href',
        '/search?q=zzyzx',
      )
      // Without “open access” there is still nothing, so that is no way out.
      await expect(main.getByRole('link', { name: 'Without “Open access”' })).toHaveCount(0)
      const way = main.getByRole('listitem').filter({ has: page.getByRole('link', { name: 'Without “zzyzx”' }) })
      const promised = Number(/(\d+) publications$/.exec((await way.innerText()).trim())?.[1])
      await way.getByRole('link').click()
      await expect(page).toHaveURL('/publications?access=open')
      await expect(page.getByRole('heading', { level: 2, name: new RegExp(`^${promised} publications`) })).toBeVisible()

      await page.goto('/news?kind=award&topic=ferritin')
      await expect(page.getByRole('heading', { level: 2, name: /^0 stories/ })).toBeVisible()
      await page.getByRole('link', { name: 'Without “Award”' }).click()
      await expect(page).toHaveURL('/news?topic=ferritin')
    })
  })
}

/** Addresses of filters that a page offers. */
function offered(html: string, list: string): string[] {
  const found = [...html.matchAll(new RegExp(`href="(${list}\\?[^"]+)"`, 'g'))]
  return [...new Set(found.map(([, path]) => (path ?? '').replaceAll('&amp;', '&')))]
}

for (const list of ['/news', '/publications']) {
  test(`no filter of ${list}, nor any second one after it, leads to an empty page`, async ({ request }) => {
    const first = offered(await (await request.get(list)).text(), list)
    expect(first.length).toBeGreaterThan(8)
    for (const path of first) {
      const answer = await request.get(path)
      expect(answer.status(), path).toBe(200)
      expect(await answer.text(), path).toMatch(/<article|<section[^>]*aria-labelledby="year-/)
    }
    const second = offered(await (await request.get(first[0] ?? list)).text(), list)
    for (const path of second) expect((await request.get(path)).status(), path).toBe(200)
  })
}

test('an address has one spelling, and what names nothing leads nowhere', async ({ request }) => {
  const ask = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 0 })
    return [answer.status(), answer.headers()['location'] ?? null]
  }
  expect(await ask('/news?topic=ferritin&kind=research')).toEqual([307, '/news?kind=research&topic=ferritin'])
  expect(await ask('/news?kind=&topic=ferritin&person=')).toEqual([307, '/news?topic=ferritin'])
  expect(await ask('/news?page=2')).toEqual([307, '/news/page/2'])
  expect((await request.get('/news/page/1?kind=research')).url()).toMatch(/\/news\?kind=research$/)
  for (const path of ['/news?kind=gossip', '/news?topic=nope', '/news?kind=research&page=99', '/news?year=abc']) {
    expect((await ask(path))[0], path).toBe(404)
  }
  expect((await ask('/publications?type=gossip'))[0]).toBe(404)
})

test('a shared cache keeps a filtered list for a moment, and a search engine only one filter', async ({ request }) => {
  const kind = await request.get('/news?kind=research')
  expect(kind.headers()['cache-control']).toMatch(/^public, max-age=0, s-maxage=[12],/)
  expect(await kind.text()).toMatch(/<link rel="canonical" href="[^"]*\/news\?kind=research"/)
  expect(await kind.text()).not.toMatch(/<meta name="robots" content="noindex/)
  const both = await (await request.get('/news?kind=research&topic=ferritin')).text()
  expect(both).toMatch(/<meta name="robots" content="noindex, ?follow"/)
})

test('a new story is in the filtered list and its count at once', async ({ lake, request }) => {
  const story = aNewsArticle({ title: 'An event of 1987', kind: 'event', publishedAt: '1987-03-01T12:00:00.000Z' })
  expect((await request.get('/news?year=1987')).status()).toBe(404)
  await lake.create(story)
  await expect
    .poll(async () => (await request.get('/news?year=1987')).text(), { timeout: 20_000, intervals: [200] })
    .toContain('An event of 1987')
  await lake.delete(story._id)
  await expect
    .poll(async () => (await request.get('/news?year=1987')).status(), { timeout: 20_000, intervals: [200] })
    .toBe(404)
})
