import { AxeBuilder } from '@axe-core/playwright'
import type { Page } from '@playwright/test'
import { expect, test } from '../vendors/test.ts'

test.beforeEach(async ({ useServices }) => useServices())

async function axeFindings(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze()
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`))
}

test('check 25 (WCAG 2.2, 2.1.2 and 2.4.3): the keyboard reaches the banner first, and leaves it', async ({
  page,
  consent,
}) => {
  await page.goto('/')
  for (const control of [consent.accept, consent.reject, consent.findOutMore]) {
    await page.keyboard.press('Tab')
    await expect(control).toBeFocused()
  }
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
  await page.keyboard.press('Shift+Tab')
  await page.keyboard.press('Shift+Tab')
  await expect(consent.reject).toBeFocused()
  await page.keyboard.press('Enter')
  await expect(consent.banner).toBeHidden()
  await expect(page.getByRole('status')).toHaveText('Your cookie choice has been saved.')
  await page.keyboard.press('Tab')
  await expect(page.getByRole('link', { name: 'Skip to the content' })).toBeFocused()
})

test('check 25 (WCAG 2.2): the banner is no dialog, and hides nothing', async ({ page, consent }) => {
  await page.goto('/')
  await expect(page.locator('[aria-modal], [role="dialog"], [role="alertdialog"]')).toHaveCount(0)
  const bannerBottom = await consent.banner.evaluate((element) => element.getBoundingClientRect().bottom)
  const headerTop = await page.getByRole('banner').evaluate((element) => element.getBoundingClientRect().top)
  expect(headerTop).toBeGreaterThanOrEqual(bannerBottom)
  expect(await page.evaluate(() => getComputedStyle(document.body).overflow)).not.toBe('hidden')
})

test('check 25 (WCAG 2.2): axe finds nothing on the banner, the panel and the policy page', async ({
  page,
  consent,
}) => {
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' })
    await page.goto('/cookies')
    expect(await axeFindings(page), `policy page, ${colorScheme}`).toEqual([])
    await consent.settings.click()
    await expect(consent.panel).toBeVisible()
    expect(await axeFindings(page), `panel, ${colorScheme}`).toEqual([])
  }
})

test('check 25 (WCAG 2.2): the panel is worked by keyboard, and gives the focus back', async ({ page, consent }) => {
  await page.goto('/')
  await consent.settings.focus()
  await page.keyboard.press('Enter')
  await expect(consent.panel).toBeVisible()
  await consent.analyticsBox.focus()
  await page.keyboard.press('Space')
  await expect(consent.analyticsBox).toBeChecked()
  await page.keyboard.press('Escape')
  await expect(consent.panel).toBeHidden()
  await expect(consent.settings).toBeFocused()
  expect(await consent.answer()).toBe('unanswered')
})

test('check 25 (WCAG 2.2, 1.4.10): at 320 px, which is 400 % zoom, all controls are there and nothing scrolls sideways', async ({
  page,
  consent,
}) => {
  await page.setViewportSize({ width: 320, height: 512 })
  await page.goto('/')
  for (const control of [consent.accept, consent.reject, consent.findOutMore]) {
    const box = await control.boundingBox()
    expect(box?.x).toBeGreaterThanOrEqual(0)
    expect((box?.x ?? 0) + (box?.width ?? 0)).toBeLessThanOrEqual(320)
    expect(box?.height).toBeGreaterThanOrEqual(24)
  }
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320)
  await consent.settings.click()
  await expect(consent.save).toBeVisible()
  expect(await consent.panel.evaluate((element) => element.scrollWidth <= element.clientWidth)).toBe(true)
})

test('check 25 (WCAG 2.2): in forced colours the two buttons keep a visible edge', async ({ page, consent }) => {
  await page.emulateMedia({ forcedColors: 'active' })
  await page.goto('/')
  for (const control of [consent.accept, consent.reject]) {
    const edge = await control.evaluate((element) => {
      const { borderTopWidth, borderTopColor } = getComputedStyle(element)
      const ground = getComputedStyle(document.body).backgroundColor
      return { width: borderTopWidth, seen: borderTopColor !== ground }
    })
    expect(edge).toEqual({ width: '2px', seen: true })
  }
})
