import type { FrameLocator, Page } from '@playwright/test'
import { Studio } from '../pages/studio.ts'
import { expect, test } from '../vendors/test.ts'

/** Opens the site settings in Studio, at what they say about cookies. */
async function openCookieSettings(page: Page): Promise<Studio> {
  const studio = new Studio(page)
  await page.goto('/studio/structure/siteSettings')
  await studio.group('Cookies and analytics').click({ timeout: 60_000 })
  await studio.text('consent.heading').waitFor({ timeout: 60_000 })
  return studio
}

function bannerIn(frame: FrameLocator) {
  return frame.getByRole('region')
}

test.describe.configure({ mode: 'serial' })

test.beforeEach(async ({ page, site }) => {
  await new Studio(page).createAccount(site.signIn, {
    name: 'Edith',
    email: 'edith@example.org',
    password: 'a long enough password',
  })
})

test('the editor sees the banner as visitors will see it, with the words being typed, and nothing is stored by it', async ({
  page,
}) => {
  const studio = await openCookieSettings(page)
  const preview = page.getByTestId('banner-preview')
  const frame = preview.frameLocator('iframe')
  await expect(frame.getByRole('heading', { name: 'Cookies on this website' })).toBeVisible({ timeout: 60_000 })
  const before = await page.context().cookies()
  await studio.text('consent.heading').fill('Biscuits on this site')
  await studio.text('consent.text').fill('The first thing.\n\nThe second thing.')
  await expect(frame.getByRole('heading', { name: 'Biscuits on this site' })).toBeVisible()
  await expect(bannerIn(frame).first().getByText('The second thing.')).toBeVisible()
  await expect(frame.getByText('Reject all non-essential cookies', { exact: true })).toBeVisible()
  expect(await page.context().cookies()).toEqual(before)
})
