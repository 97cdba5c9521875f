import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { events, pageViews, vendorNames } from '../vendors/reports.ts'
import { expect, test } from '../vendors/test.ts'

const doi = 'https://doi.org/10.1000/sample'

test.beforeEach(async ({ page, lake, useServices }) => {
  await useServices()
  const article = aNewsArticle({
    title: 'A story that leads away',
    primaryLink: { label: 'Read the paper at its journal', url: doi },
  })
  await lake.create(article)
  await page
    .context()
    .route(`${doi}**`, (route) => route.fulfill({ contentType: 'text/html', body: '<title>Paper</title>' }))
  await page.goto(pathOf(article))
})

test('a link that leads away is reported after a yes, to each service', async ({ page, consent, vendors }) => {
  await consent.accept.click()
  for (const vendor of vendorNames) await expect.poll(() => pageViews(vendors.log, vendor).length, vendor).toBe(1)
  await page.locator(`a[href="${doi}"]`).first().click()
  for (const vendor of vendorNames) {
    const name = vendor === 'ga4' ? 'outbound_link' : vendor === 'matomo' ? doi : 'Outbound link'
    await expect.poll(() => events(vendors.log, vendor), vendor).toContain(name)
  }
})

test('a link that leads away is reported to nobody before a choice, and after a reject', async ({
  page,
  consent,
  vendors,
}) => {
  await page.locator(`a[href="${doi}"]`).first().click()
  await page.waitForURL(`${doi}**`)
  await page.goBack()
  await consent.reject.click()
  await page.locator(`a[href="${doi}"]`).first().click()
  await page.waitForURL(`${doi}**`)
  expect(vendors.log).toEqual([])
})
