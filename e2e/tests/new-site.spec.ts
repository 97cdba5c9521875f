import type { Page } from '@playwright/test'
import { lakeOf } from '../fixtures/lake-helper.ts'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { withOwnSite } from '../fixtures/own-site.ts'
import { axeFindings, cutOff } from '../looks/access.ts'
import { structureFaults } from '../looks/structure.ts'
import { expect, test } from '../fixtures/test.ts'

/** Every kind of page that is there before anybody has written anything. */
const pages = [
  '/',
  '/news',
  '/publications',
  '/people',
  '/topics',
  '/search',
  '/search?q=iron',
  '/cookies',
  '/accessibility',
]
const files = [
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/sitemap.xml',
  '/news-sitemap.xml',
  '/robots.txt',
  '/publications/citations.json',
]

test('a site on which nothing is written yet has every page, in good order, and says so', async ({ page }) => {
  test.slow()
  await withOwnSite({}, async (site) => {
    const { origin } = site
    const lake = lakeOf(site)
    // As `npm start -- --empty` leaves it, but for the token that this test writes with.
    await lake.delete({ query: '*[!(_type match "sanity.*" || _type match "system.*")]' })
    await expect
      .poll(async () => (await page.request.get(origin)).text())
      .toContain('No stories have been published yet.')
    for (const path of pages) {
      await page.setViewportSize({ width: 390, height: 800 })
      const answer = await page.goto(origin + path)
      expect(answer?.status(), path).toBe(200)
      expect(await faults(page), path).toEqual([])
      await page.setViewportSize({ width: 1280, height: 800 })
      expect([...(await cutOff(page)), ...(await overlaps(page))], `${path} at 1280 px`).toEqual([])
    }
    expect((await page.goto(`${origin}/news/nothing`))?.status()).toBe(404)
    expect(await faults(page)).toEqual([])
    for (const path of files) expect((await page.request.get(origin + path)).status(), path).toBe(200)

    await page.goto(origin)
    await expect(page.getByText('No stories have been published yet.')).toBeVisible()
    expect(await page.locator('link[rel="canonical"]').getAttribute('href'), 'until settings name another').toBe(origin)
    await expect(page.getByText('Untitled site').filter({ visible: true })).toHaveCount(2)
    await page.getByRole('link', { name: 'Accessibility' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Accessibility statement')
    await expect(page.getByRole('listitem').filter({ hasText: 'keyboard alone' })).toBeVisible()
    // There is no address yet that it could lead to.
    await expect(page.getByRole('region', { name: 'Tell us' })).toContainText('tell the people who run this site')
    await expect(page.getByRole('main').locator('a[href^="mailto:"]')).toHaveCount(0)

    const story = aNewsArticle({ title: 'The first story of all' })
    await lake.create(story)
    await expect.poll(async () => (await page.request.get(origin)).text()).toContain('The first story of all')
    for (const path of ['/', '/news', pathOf(story), '/news?kind=announcement', '/search?q=first']) {
      await page.goto(origin + path)
      expect(await faults(page), path).toEqual([])
      await expect(page.getByRole('main')).toContainText('The first story of all')
    }
  })
})

async function faults(page: Page): Promise<string[]> {
  return [
    ...(await axeFindings(page, 'all')),
    ...(await structureFaults(page)),
    ...(await cutOff(page)),
    ...(await overlaps(page)),
  ]
}

/** Links and buttons that lie over one another. */
function overlaps(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll<HTMLElement>('header a, footer a, footer button, nav a')]
    const boxes = all
      .filter((one) => one.checkVisibility({ visibilityProperty: true }) && one.offsetWidth > 1)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
    return boxes.flatMap(({ one, box }, index) =>
      boxes
        .slice(index + 1)
        .filter(({ one: other, box: second }) => {
          const wide = Math.min(box.right, second.right) - Math.max(box.left, second.left)
          const high = Math.min(box.bottom, second.bottom) - Math.max(box.top, second.top)
          return wide > 2 && high > 8 && !one.contains(other)
        })
        .map(({ one: other }) => `“${one.textContent}” lies over “${other.textContent}”`),
    )
  })
}
