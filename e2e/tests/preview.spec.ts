import type { Locator } from '@playwright/test'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { required } from '../fixtures/running-site.ts'
import { expect, test } from '../fixtures/test.ts'
import { Studio } from '../pages/studio.ts'

// An editor who sits elsewhere than the group, which is in London.
test.use({ timezoneId: 'Asia/Tokyo' })

const headline = 'What the preview shows of a story'
/** A publication of the demo. */
const paper = {
  id: 'pub-ironman-2022',
  path: '/publications/ironman-ferric-derisomaltose-heart-failure',
  pmid: '36347265',
}
const patient = { timeout: 60_000 }

test('an editor sees each key on the page, gets from a picture to its field, and schedules in the group’s time', async ({
  page,
  lake,
}) => {
  test.setTimeout(300_000)
  const studio = new Studio(page)
  const shown = studio.presentationFrame()
  const asset = await lake.fetch<string>('*[_type == "sanity.imageAsset"][0]._id')
  const story = aNewsArticle({
    title: headline,
    leadImage: { _type: 'figure', asset: { _type: 'reference', _ref: asset }, alt: 'A sample', credit: 'Nobody' },
  })
  await lake.create(story)
  const referring = aNewsArticle({
    title: 'A story that refers to it',
    related: [{ _key: 'r', _type: 'reference', _ref: story._id }],
  })
  await lake.create(referring)

  await test.step('the page stands beside the form', async () => {
    const preview = encodeURIComponent(pathOf(story))
    await page.goto(`/studio/presentation/news/${story._id}?preview=${preview}#token=${required('LABWIRE_E2E_TOKEN')}`)
    await expect(shown.locator('sanity-visual-editing')).toBeAttached({ timeout: 120_000 })
    await studio.text('title').waitFor({ timeout: 120_000 })
  })

  await test.step('a key shows on the page before it is saved', async () => {
    const { promise: looked, resolve: letSave } = Promise.withResolvers<void>()
    await page.route(/\/data\/(mutate|actions)\//, async (route) => {
      await looked
      await route.continue()
    })
    await studio.text('title').press('End')
    await page.keyboard.type(' now')
    await expect(shown.getByRole('heading', { level: 1 })).toContainText(`${headline} now`, patient)
    expect(await lake.fetch('count(*[title match "preview shows now"])')).toBe(0)
    letSave()
    await expect
      .poll(() => lake.getDocument(`drafts.${story._id}`), patient)
      .toMatchObject({ title: `${headline} now` })
    await page.unroute(/\/data\/(mutate|actions)\//)
  })

  await test.step('a click on the picture opens its field', async () => {
    await clickOverlay(shown.getByRole('main').getByRole('img', { name: 'A sample' }))
    await expect(page).toHaveURL(/leadImage/, patient)
  })

  await test.step('the page can be seen as on a phone, and the form lists where the story is used', async () => {
    await page.getByTestId('preview-viewport-toggle').click()
    await expect.poll(async () => (await page.locator('iframe').boundingBox())?.width).toBeLessThan(500)
    await page.getByText('Used on 4 pages').click()
    await expect(page.getByText('Story: A story that refers to it')).toBeVisible()
  })

  await test.step('a click on what a search found opens it, one on an identifier its field, one on a citation its work', async () => {
    await studio.go(`/studio/presentation?preview=${encodeURIComponent('/search?q=refers')}`)
    await expect(shown.getByLabel('Search this site')).toHaveValue('refers', patient)
    await clickOverlay(shown.getByRole('article').getByRole('heading', { name: referring.title }))
    await expect(page).toHaveURL(new RegExp(`/presentation/news/${referring._id}/title`), patient)
    await expect(studio.text('title')).toHaveValue(referring.title, patient)

    await studio.go(`/studio/presentation?preview=${encodeURIComponent(paper.path)}`)
    await clickOverlay(shown.getByRole('definition').filter({ hasText: paper.pmid }))
    await expect(page).toHaveURL(new RegExp(`/presentation/publication/${paper.id}/pmid`), patient)
    await expect(studio.text('pmid')).toHaveValue(paper.pmid, patient)
    await clickOverlay(shown.getByRole('figure').getByRole('paragraph').first())
    await expect(page).toHaveURL(new RegExp(`/presentation/publication/${paper.id}/title`), patient)
  })

  await test.step('times are the group’s: one that does not exist is refused, of one that comes twice the editor chooses', async () => {
    await studio.open(story._id)
    await studio.group('Publishing').click()
    const field = page.getByTestId('field-publishedAt')
    const time = field.getByLabel('Publication date')
    await expect(field).toContainText('in London')
    await expect(field).toContainText('For you it is')
    await time.fill('2027-03-28T01:30')
    await expect(field).toContainText('There is no 01:30 on this day in London')
    await time.fill('2027-10-31T01:30')
    await field.getByLabel(/^The second 01:30/).check()
    const draft = `drafts.${story._id}`
    await expect
      .poll(async () => (await lake.getDocument(draft))?.['publishedAt'], patient)
      .toBe('2027-10-31T01:30:00.000Z')
    await field.getByLabel(/^The first 01:30/).check()
    await expect
      .poll(async () => (await lake.getDocument(draft))?.['publishedAt'], patient)
      .toBe('2027-10-31T00:30:00.000Z')
  })

  await test.step('the guide is a click away', async () => {
    await page.getByRole('link', { name: 'Guide', exact: true }).click()
    const guide = page.frameLocator('iframe[title="Guide for editors"]')
    await guide.getByRole('navigation').getByRole('link', { name: 'Schedule' }).click()
    await expect(guide.getByRole('heading', { level: 1, name: 'Schedule' })).toBeVisible()
    await expect
      .poll(() => guide.locator('img').evaluateAll((all) => all.map((img) => img.clientWidth > 200)))
      .toEqual([true, true])
  })
})

/** An overlay is there while the pointer is over what it belongs to. */
async function clickOverlay(part: Locator): Promise<void> {
  await part.hover({ timeout: 60_000 })
  await part.click()
}
