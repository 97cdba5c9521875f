import { storedNames } from '../vendors/browser-storage.ts'
import { pageViews, vendorNames } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

/** Turns a name of the table, in which `*` stands for any rest, into a test of names. */
function patternOf(name: string): RegExp {
  const literal = name.split('*').map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
  return new RegExp(`^${literal.join('.*')}$`)
}

test('check 22 (GDPR Art. 13; CJEU C-673/17 Planet49): whatever a yes lets in stands on the policy page, with its lifetime', async ({
  page,
  consent,
  vendors,
  useServices,
}) => {
  await useServices()
  await page.goto('/cookies')
  const rows = await page.locator('tr:has(td:nth-child(3))').all()
  const listed = await Promise.all(rows.map(async (row) => row.locator('td').allTextContents()))
  for (const [, purpose, lifetime] of listed) {
    expect(purpose).toMatch(/\w/)
    expect(lifetime).toMatch(/\w/)
  }
  const patterns = (await page.locator('td code').allTextContents()).map(patternOf)
  await consent.accept.click()
  for (const vendor of vendorNames)
    await expect.poll(() => pageViews(vendors.log, vendor), vendor).toEqual(['/cookies'])
  // Nobody is told apart for longer than a choice holds.
  for (const { name, expires } of await page.context().cookies()) {
    expect(expires, name).toBeLessThanOrEqual(Date.now() / 1000 + 182 * 86_400)
  }
  const { cookies, localStorage, sessionStorage } = await storedNames(page)
  expect(cookies.length).toBeGreaterThan(4)
  for (const name of [...cookies, ...localStorage, ...sessionStorage]) {
    expect(
      patterns.some((pattern) => pattern.test(name)),
      `${name} is on the policy page`,
    ).toBe(true)
  }
})

test('check 22 (GDPR Art. 13): a service that is not in use is not on the policy page', async ({
  page,
  useServices,
}) => {
  await useServices(['matomo'])
  await page.goto('/cookies')
  const tables = page.getByRole('main')
  await expect(tables.getByRole('rowheader', { name: 'Matomo' })).toBeVisible()
  await expect(tables.getByRole('rowheader', { name: 'This website' })).toBeVisible()
  await expect(tables.getByRole('rowheader', { name: 'Google Analytics 4' })).toHaveCount(0)
  await expect(tables.getByText('labwire-consent', { exact: true })).toBeVisible()
})

test('the policy page takes choices too, and shows the current ones', async ({ page, consent, useServices }) => {
  await useServices(['plausible'])
  await page.goto('/cookies')
  const main = page.getByRole('main')
  await main.getByRole('checkbox', { name: 'Embedded media' }).check()
  await main.getByRole('button', { name: 'Save my choices' }).click()
  expect(await consent.answer()).toBe('media')
  await expect(page.getByRole('status')).toHaveText('Your cookie choice has been saved.')
  await page.reload()
  await expect(main.getByRole('checkbox', { name: 'Embedded media' })).toBeChecked()
  await expect(main.getByRole('checkbox', { name: 'Analytics' })).not.toBeChecked()
})
