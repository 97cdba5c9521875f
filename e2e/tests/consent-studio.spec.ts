import type { Page } from '@playwright/test'
import { withOwnSite } from '../fixtures/own-site.ts'
import { Studio } from '../pages/studio.ts'
import { expect, test } from '../vendors/test.ts'

const editor = { name: 'Edith', email: 'edith@example.org', password: 'a long enough password' }

/** Opens the site settings in Studio, at what they say about cookies. */
async function openCookieSettings(page: Page, origin: string): Promise<Studio> {
  const studio = new Studio(page)
  await page.goto(`${origin}/studio/structure/siteSettings`)
  // Studio makes its form anew when all of it has arrived, and shows the first group again then.
  await page.getByText('Used on every page.').waitFor({ timeout: 60_000 })
  await expect(async () => {
    await studio.group('Cookies and analytics').click()
    await expect(page.getByTestId('banner-preview').locator('iframe')).toBeVisible({ timeout: 10_000 })
  }).toPass({ timeout: 60_000 })
  return studio
}

test('an editor sees the banner as visitors will, with the words being typed, and what comes of the services', async ({
  page,
}) => {
  await withOwnSite({}, async ({ origin, signIn }) => {
    await new Studio(page).createAccount(signIn, editor)
    const studio = await openCookieSettings(page, origin)
    const preview = page.getByTestId('banner-preview')
    const banner = preview.frameLocator('iframe').locator('section[aria-labelledby="cookie-banner-heading"]')
    await expect(banner.locator('h2')).toHaveText('Cookies on this website', { timeout: 60_000 })
    const cookies = async () => (await page.context().cookies()).map(({ name }) => name).toSorted()
    const before = await cookies()

    await studio.text('consent.heading').fill('Biscuits on this site')
    await studio.text('consent.text').fill('The first thing.\n\nThe second thing.')
    await expect(banner.locator('h2')).toHaveText('Biscuits on this site')
    await expect(banner.locator('p')).toHaveText(['The first thing.', 'The second thing.'])
    await expect(banner.locator('button')).toHaveText(['Accept all cookies', 'Reject all non-essential cookies'])

    const ground = () => banner.evaluate((element) => getComputedStyle(element).backgroundColor)
    const light = await ground()
    await preview.getByLabel('Dark').check()
    await expect.poll(ground).not.toBe(light)
    const width = () => banner.evaluate((element) => element.ownerDocument.documentElement.clientWidth)
    expect(await width()).toBe(1280)
    await preview.getByLabel('Phone').check()
    await expect.poll(width).toBe(390)
    // It is a picture of the banner: nothing in it can be pressed, and nothing was stored by it.
    await expect(banner.locator('button').first()).toBeVisible()
    expect(await banner.evaluate((element) => element.ownerDocument.body.inert)).toBe(true)
    expect(await cookies()).toEqual(before)
    expect(before).not.toContain('labwire-consent')

    const version = page.getByTestId('field-consent.version').getByRole('spinbutton')
    await expect(version).toHaveValue('1')
    await page.getByRole('button', { name: 'Ask everybody again' }).click()
    await expect(version).toHaveValue('2')
    await expect(page.getByTestId('analytics-outcome')).toHaveText('No service is set up: nothing is counted.')
  })
})
