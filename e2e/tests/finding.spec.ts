import { expect, test } from '../fixtures/test.ts'
import { visitors } from '../fixtures/visitors.ts'

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

    test('the front page opens with a lead story, and leads to everything', async ({ page }) => {
      await page.goto('/')
      const lead = page.getByRole('main').getByRole('article').first()
      await expect(lead.getByRole('heading', { level: 2 })).toBeVisible()
      await expect(lead.getByRole('img')).toBeVisible()
      for (const [region, link] of [
        ['Latest', 'All news'],
        ['Selected publications', 'All publications'],
        ['What we work on', 'Who we are'],
      ] as const) {
        await expect(page.getByRole('region', { name: region }).getByRole('link', { name: link })).toBeVisible()
      }
      await lead.getByRole('link').last().click()
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
    })

    test('the archive counts its stories, and is paged through and back', async ({ page }) => {
      await page.goto('/news')
      await expect(page.getByText(/^\d+ stories, page 1 of \d+$/)).toBeVisible()
      const pages = page.getByRole('navigation', { name: 'Pages of the news archive' })
      await expect(pages.getByRole('link', { name: /1$/ })).toHaveAttribute('aria-current', 'page')
      await pages.getByRole('link', { name: /Older/ }).click()
      await expect(page).toHaveURL('/news/page/2')
      await expect(page.getByText(/, page 2 of \d+$/)).toBeVisible()
      await expect(page.getByRole('main').getByRole('article').first()).toBeVisible()
      await pages.getByRole('link', { name: /Newer/ }).click()
      await expect(page).toHaveURL('/news')
    })

    test('people stand in their groups, and a page of one holds what is theirs', async ({ page }) => {
      await page.goto('/people')
      const former = page.getByRole('region', { name: 'Former members' })
      await expect(former.getByRole('link')).toHaveText('Dr Wren Gantry')
      await expect(former).toContainText(/\d{4}–\d{4}/)
      await page.getByRole('region', { name: 'Principal investigator' }).getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Professor Hema Castellan')
      await expect(page.getByRole('region', { name: 'In the group' })).toContainText('2024–today')
      await expect(page.getByRole('region', { name: 'Stories written' }).getByRole('article').first()).toBeVisible()
      await page
        .getByRole('region', { name: 'Publications' })
        .getByRole('link', { name: /^Sample: Rust/ })
        .click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('Sample: Rust')
      await page
        .getByRole('region', { name: 'From our group' })
        .getByRole('link', { name: /Castellan/ })
        .click()
      await page.getByRole('navigation', { name: 'Breadcrumb' }).getByRole('link', { name: 'People' }).click()
      await expect(page).toHaveURL('/people')
    })

    test('a topic gathers its stories, papers and people', async ({ page }) => {
      await page.goto('/topics')
      await page.getByRole('main').getByRole('link', { name: 'Iron and the heart' }).click()
      for (const region of ['References', 'News', 'Publications', 'People']) {
        await expect(page.getByRole('region', { name: region }).getByRole('link').first()).toBeVisible()
      }
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(overflow).toBe(false)
    })
  })
}
