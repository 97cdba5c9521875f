import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { aNewsArticle } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { Studio } from '../pages/studio.ts'

test.use({ siteOf: 'addresses' })

const soon = { timeout: 30_000 }
const mark = randomUUID().slice(0, 8)
const first = `/news/first-address-${mark}`
const second = `/news/second-address-${mark}`
const third = `/news/third-address-${mark}`

test('links to a story keep working while its address changes, and lead where the editor says when it is deleted', async ({
  page,
  request,
  lake,
  site,
}) => {
  test.slow()
  const story = aNewsArticle({ title: 'A story that moves twice', slug: slugOf(first) })
  await lake.create(story)
  const studio = new Studio(page)
  await studio.createAccount(site.signIn, { name: 'Ada', email: 'ada@example.org', password: 'a long enough password' })

  // Once an editor publishes it, once a release that a program runs.
  await lake.createOrReplace({ ...story, _id: `drafts.${story._id}`, slug: slugOf(second) })
  await studio.open(story._id)
  await studio.publish()
  await expect.poll(() => whereTo(request, first), soon).toBe(second)
  const { releaseId } = await lake.releases.create({ metadata: { title: 'Moving day', releaseType: 'asap' } })
  const { _id: publishedId, ...fields } = story
  await lake.createVersion({ document: { ...fields, slug: slugOf(third) }, publishedId, releaseId })
  await lake.releases.publish({ releaseId })
  await expect.poll(async () => (await request.get(third)).status(), soon).toBe(200)
  // Both old addresses lead to where the story stands now, in one step.
  for (const path of [first, second]) await expect.poll(() => whereTo(request, path), soon).toBe(third)

  await studio.open(story._id)
  const confirm = page.getByRole('button', { name: 'Delete document' })
  // Studio starts its actions anew while it is still gathering what it knows of a document, which closes their dialogs.
  await expect(async () => {
    await studio.actionsButton.click({ timeout: 5_000 })
    await page.getByRole('menuitem', { name: 'Delete' }).click({ timeout: 5_000 })
    const question = page.getByRole('dialog')
    await expect(question).toContainText(`What shall readers see who follow a link to ${third}?`)
    await question.getByLabel('Another page').check({ timeout: 5_000 })
    await question.getByLabel('Path or address of the other page').fill('/people', { timeout: 5_000 })
    await question.getByRole('button', { name: 'Continue' }).click({ timeout: 5_000 })
    await expect(confirm).toBeVisible()
  }).toPass({ timeout: 90_000 })
  await confirm.click()
  for (const path of [first, second, third]) await expect.poll(() => whereTo(request, path), soon).toBe('/people')
})

function slugOf(path: string) {
  return { _type: 'slug', current: path.split('/').at(-1) ?? '' }
}

/** Path that an address is redirected to at once; null when it is not. */
async function whereTo(request: APIRequestContext, path: string): Promise<string | null> {
  const answer = await request.get(path, { maxRedirects: 0 })
  const location = answer.headers()['location']
  return answer.status() === 308 && location ? new URL(location, 'http://site.invalid').pathname : null
}
