import { aNewsArticle } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { visitors } from '../fixtures/visitors.ts'

const soon = { timeout: 20_000, intervals: [200] }

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({ javaScriptEnabled, viewport: { width, height: 900 } })

    test('a visitor gets from the menu to a result, and sees the words marked', async ({ page }) => {
      await page.goto('/')
      await page.getByRole('navigation', { name: 'Main' }).getByRole('link', { name: 'Search' }).click()
      await expect(page.locator('#search-field')).toBeFocused()
      await page.keyboard.type('hepcidin gate')
      await page.keyboard.press('Enter')
      await expect(page.getByRole('heading', { level: 2, name: /^\d+ results?/ })).toBeVisible()
      const first = page.getByRole('article').filter({ hasText: 'The gatekeeper and the gate' })
      await expect(first.locator('mark').first()).toBeVisible()
      await first.getByRole('link').click()
      await expect(page.getByRole('heading', { level: 1 })).toContainText('The gatekeeper and the gate')
    })

    test('results can be narrowed to a type, and paged through', async ({ page }) => {
      await page.goto('/search?q=iron')
      const types = page.getByRole('navigation', { name: 'Show only' })
      await types.getByRole('link', { name: /Publications/ }).click()
      await expect(types.getByRole('link', { name: /Publications/ })).toHaveAttribute('aria-current', 'page')
      await types.getByRole('link', { name: /Everything/ }).click()
      await page
        .getByRole('navigation', { name: 'Pages of search results' })
        .getByRole('link', { name: 'Next' })
        .click()
      await expect(page).toHaveURL(/page=2/)
      await expect(page.getByRole('heading', { level: 2, name: /page 2 of/ })).toBeVisible()
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(overflow).toBe(false)
    })
  })
}

test('slips and accents do not matter', async ({ page }) => {
  await page.goto('/search?q=feritin')
  await expect(page.getByRole('article').filter({ hasText: 'Ferritin' }).first()).toBeVisible()
  for (const spelling of ['Nunez', 'NÚÑEZ', 'Nu\u0301n\u0303ez']) {
    await page.goto(`/search?q=${encodeURIComponent(spelling)}`)
    await expect(page.locator('mark', { hasText: 'Núñez' }).first()).toBeVisible()
  }
})

test('whoever finds nothing is helped on', async ({ page }) => {
  await page.goto('/search?q=feriten+cgae')
  const near = page.getByText('Did you mean').getByRole('link')
  await expect(near).toHaveText('ferritin cage')
  await near.click()
  await expect(page.getByRole('article').filter({ hasText: 'Inside the cage' })).toBeVisible()
  await page.goto('/search?q=xqzv')
  await expect(page.getByText('Nothing was found for “xqzv”.')).toBeVisible()
  await expect(page.getByRole('link', { name: 'Ferritin' })).toBeVisible()
})

const hostile = [
  '(((',
  '.*',
  '%00%1b%5b31m',
  '%F0%9F%AB%80',
  'a'.repeat(5_000),
  '%22%3E%3Cscript%3E',
  '%E2%80%AE',
  '+',
  '*',
]

for (const query of hostile) {
  test(`a hostile search gets a clear page: ${query.slice(0, 20)}`, async ({ request }) => {
    const answer = await request.get(`/search?q=${query}&type=gossip&page=-1`)
    expect(answer.status()).toBe(200)
    expect(await answer.text()).not.toContain('<script>"')
    const suggestions = await request.get(`/search/suggestions?q=${query}`)
    expect(suggestions.status()).toBe(200)
    expect(await suggestions.json()).toMatchObject({ suggestions: expect.any(Array) })
  })
}

test('suggestions come while typing, and the keyboard leads through them', async ({ page }) => {
  await page.goto('/search')
  const field = page.getByRole('combobox', { name: 'Search this site' })
  await field.pressSequentially('ferr')
  const list = page.getByRole('listbox')
  await expect(list.getByRole('option').first()).toBeVisible()
  await expect(field).toHaveAttribute('aria-expanded', 'true')
  await field.press('ArrowDown')
  const first = list.getByRole('option').first()
  await expect(first).toHaveAttribute('aria-selected', 'true')
  await expect(field).toHaveAttribute('aria-activedescendant', (await first.getAttribute('id')) ?? 'none')
  await field.press('Escape')
  await expect(list).toBeHidden()
  await expect(field).toHaveValue('ferr')
  await field.press('i')
  await expect(first).toBeVisible()
  await field.press('ArrowDown')
  await field.press('Enter')
  await expect(page).not.toHaveURL(/\/search/)
})

test('the slash leads from the results back to the field, and is a slash everywhere else', async ({ page }) => {
  await page.goto('/search?q=iron')
  const field = page.getByRole('combobox', { name: 'Search this site' })
  await page.getByRole('article').first().getByRole('link').focus()
  await page.keyboard.press('/')
  await expect(field).toBeFocused()
  await expect(field).toHaveValue('iron')
  await field.press('End')
  await page.keyboard.press('/')
  await expect(field).toHaveValue('iron/')
  await page.getByRole('navigation', { name: 'Main' }).getByRole('link').first().focus()
  await page.keyboard.press('/')
  await expect(field).not.toBeFocused()
})

test('search pages are not for search engines, and shared caches keep them for a moment', async ({ request }) => {
  const page = await request.get('/search?q=iron')
  expect(await page.text()).toMatch(/<meta name="robots" content="noindex, ?follow"/)
  for (const answer of [page, await request.get('/search/suggestions?q=iron')]) {
    expect(answer.headers()['cache-control']).toMatch(/^public, max-age=0, s-maxage=[12],/)
  }
})

test('what is published is found at once, and by its new words after a change', async ({ lake, request }) => {
  const article = aNewsArticle({ title: 'Quixotry measured in a xylophone' })
  const results = async (query: string) => (await request.get(`/search?q=${query}`)).text()
  expect(await results('quixotry')).toContain('Nothing was found')
  await lake.create(article)
  await expect.poll(() => results('quixotry'), soon).toContain(`href="/news/${article.slug.current}"`)
  await lake.patch(article._id).set({ title: 'Zeugma measured in a xylophone' }).commit()
  await expect.poll(() => results('zeugma'), soon).toContain(`href="/news/${article.slug.current}"`)
  expect(await results('quixotry')).not.toContain(`href="/news/${article.slug.current}"`)
  await lake.delete(article._id)
  await expect.poll(() => results('zeugma'), soon).toContain('Nothing was found')
})
