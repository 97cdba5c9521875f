import type { Page } from '@playwright/test'
import { required } from '../fixtures/running-site.ts'
import { Studio } from '../pages/studio.ts'
import { expect, test } from '../vendors/test.ts'

/** Opens the site settings in Studio, at what they say about cookies. */
async function openCookieSettings(page: Page): Promise<Studio> {
  const studio = new Studio(page)
  await page.goto(`/studio/structure/siteSettings#token=${required('LABWIRE_E2E_TOKEN')}`)
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
  lake,
  useServices,
}) => {
  await useServices([])
  const studio = await openCookieSettings(page)
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
  // However wide the screen that it shows, the preview stays within its column.
  const edge = () => preview.evaluate((element) => element.getBoundingClientRect().right - window.innerWidth)
  await expect.poll(edge).toBeLessThanOrEqual(0)
  await preview.getByLabel('Phone').check()
  await expect.poll(width).toBe(390)
  // It is a picture of the banner: nothing in it can be pressed, and nothing was stored by it.
  await expect(banner.locator('button').first()).toBeVisible()
  expect(await banner.evaluate((element) => element.ownerDocument.body.inert)).toBe(true)
  expect(await cookies()).toEqual(before)
  expect(before).not.toContain('labwire-consent')

  const version = page.getByTestId('field-consent.version').getByRole('spinbutton')
  const asked = Number(await version.inputValue())
  expect(asked).toBeGreaterThan(0)
  await page.getByRole('button', { name: 'Ask everybody again' }).click()
  await expect(version).toHaveValue(String(asked + 1))
  const outcome = page.getByTestId('analytics-outcome').getByRole('listitem')
  await expect(outcome).toHaveText('No service is set up: nothing is counted.')
  const services = { matomo: '7', piwik: '1', plausible: 'news.example.org' }
  const analytics = Object.entries(services).map(([provider, id]) => ({
    _key: provider,
    _type: 'analyticsProvider',
    provider,
    id,
  }))
  await expect.poll(() => lake.fetch('count(*[_id == "drafts.siteSettings"])')).toBe(1)
  await lake.patch('drafts.siteSettings').set({ analytics }).commit()
  await expect(outcome).toHaveText([
    'Runs after a reader’s yes: Plausible at https://plausible.io',
    'Not used: Matomo needs the address of your server, e.g. https://stats.example.org.',
    'Not used: "piwik" is not a known service: use plausible, umami, matomo, ga4, posthog.',
  ])
  await lake.delete('drafts.siteSettings')
})
