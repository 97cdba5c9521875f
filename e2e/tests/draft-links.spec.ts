import type { SanityClient } from '@sanity/client'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'
import { Studio } from '../pages/studio.ts'

const editor = { name: 'Ada Editor', email: 'ada@example.org', password: 'a long enough password' }

test.describe.configure({ mode: 'serial' })

let link = ''
const headline = 'A headline that only the link shows'
const otherHeadline = 'Another draft that the link must not show'
const story = aNewsArticle({ title: headline, slug: { _type: 'slug', current: 'behind-a-link' } })
const other = aNewsArticle({ title: otherHeadline, slug: { _type: 'slug', current: 'another-draft' } })

test.beforeAll(async ({ lake }) => {
  await lake.createOrReplace({ ...story, _id: `drafts.${story._id}` })
  await lake.createOrReplace({ ...other, _id: `drafts.${other._id}` })
})

test('an editor makes a link to a draft in Studio', async ({ page, site, strayRequests }) => {
  const studio = new Studio(page)
  await studio.createAccount(site.signIn, editor)
  await studio.open(story._id)
  await studio.actionsButton.click()
  await page.getByRole('menuitem', { name: 'Share draft link…' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('30 days').check()
  await dialog.getByRole('button', { name: 'Make link' }).click()
  const address = dialog.getByLabel('Draft link')
  await expect(address).toHaveValue(/\/draft\/[0-9a-f]{32}\.[0-9a-f]{64}$/)
  link = await address.inputValue()
  await expect(dialog.getByTestId('draft-links')).toContainText(`Made by ${editor.name}`)
  await expect(dialog.getByTestId('draft-links')).toContainText('Not opened yet.')
  expect(strayRequests).toEqual([])
})

test('whoever has the link reads the draft without an account, and sees edits as they are made', async ({
  page,
  lake,
}) => {
  const firstEdit = Promise.withResolvers<void>()
  await page.route('**/api/draft-mode/changes', async (route) => {
    await firstEdit.promise
    await route.continue()
  })
  const answer = await page.goto(link)
  await expect(page).toHaveURL(new RegExp(`${pathOf(story)}$`))
  expect(answer?.headers()['x-robots-tag']).toContain('noindex')
  expect(answer?.headers()['cache-control']).toContain('no-store')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  const [head] = splitAtLastDot(link)
  await expect
    .poll(async () => (await storedLink(lake, head.split('/').at(-1) ?? ''))['lastOpenedAt'])
    .toMatch(/^\d{4}-\d\d-\d\dT/)
  const bar = page.getByRole('complementary', { name: 'Draft preview' })
  await expect(bar).toContainText(`${editor.name} sent you this link.`)
  await lake
    .patch(`drafts.${story._id}`)
    .set({ title: `${headline}, edited` })
    .commit()
  // The page listens only now, and shows all the same what was edited since it was made.
  firstEdit.resolve()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`${headline}, edited`, { timeout: 30_000 })
  await lake.patch(`drafts.${story._id}`).set({ title: headline }).commit()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline, { timeout: 30_000 })
})

test('the link shows no other draft anywhere on the site', async ({ page }) => {
  await page.goto(link)
  for (const path of ['/', '/news', '/rss.xml', '/sitemap.xml']) {
    const answer = await page.request.get(path)
    expect(await answer.text()).not.toContain(otherHeadline)
  }
  expect((await page.request.get(pathOf(other))).status()).toBe(404)
})

test('from the bar, the reader compares with the published version, also without JavaScript', async ({
  browser,
  lake,
  site,
}) => {
  await lake.createOrReplace({ ...story, title: 'The published headline' })
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: site.origin })
  const page = await context.newPage()
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.getByRole('button', { name: 'Compare with published version' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The published headline')
  await page.getByRole('button', { name: 'Back to the draft' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await page.getByRole('button', { name: 'Exit preview' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The published headline')
  await context.close()
  await lake.delete(story._id)
})

test('a tampered link, and the id of one link with the secret of another, get a plain page that says so', async ({
  request,
  lake,
}) => {
  const [head, secret] = splitAtLastDot(link)
  const last = secret.endsWith('0') ? '1' : '0'
  for (const bad of [`${head}.${secret.slice(0, -1)}${last}`, `${head}.${'0'.repeat(64)}`, head, '/draft/x.y']) {
    const answer = await request.get(bad)
    expect(answer.status(), bad).toBe(403)
    const text = await answer.text()
    expect(text).toContain('This draft link is not valid')
    expect(text).not.toContain(headline)
    expect(answer.headers()['set-cookie'] ?? '').not.toContain('labwire-draft-link')
  }
  const linkId = head.split('/').at(-1) ?? ''
  await lake.create({
    ...(await storedLink(lake, linkId)),
    _id: `draftLinks.${'a'.repeat(32)}`,
    digest: 'b'.repeat(64),
    createdBy: { id: (await lake.users.getById('me')).id },
  })
  expect((await request.get(link.replace(linkId, 'a'.repeat(32)))).status()).toBe(403)
})

test('an expired link, and one that was ended, get a plain page that says so, also where they were open', async ({
  page,
  lake,
}) => {
  const linkId = splitAtLastDot(link)[0].split('/').at(-1) ?? ''
  await page.goto(link)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(headline)
  await lake
    .patch(`draftLinks.${linkId}`)
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .commit()
  const expired = await page.goto(link)
  expect(expired?.status()).toBe(403)
  await expect(page.getByRole('heading')).toHaveText('This draft link has expired')
  expect((await page.request.get(pathOf(story))).status()).toBe(404)

  await lake.patch(`draftLinks.${linkId}`).set({ revokedAt: new Date().toISOString() }).commit()
  const ended = await page.goto(link)
  expect(ended?.status()).toBe(403)
  await expect(page.getByRole('heading')).toHaveText('This draft link was withdrawn')
  expect((await page.request.get(pathOf(story))).status()).toBe(404)
})

test('visitors find neither links nor their documents', async ({ request, site }) => {
  const query = encodeURIComponent('*[_type == "labwire.draftLink"]')
  const answer = await request.get(`${site.origin}/lake/v2025-10-01/data/query/production?query=${query}`)
  expect(await answer.text()).not.toContain('digest')
})

function splitAtLastDot(address: string): [string, string] {
  const at = address.lastIndexOf('.')
  return [address.slice(0, at), address.slice(at + 1)]
}

async function storedLink(lake: SanityClient, linkId: string) {
  const found = await lake.getDocument(`draftLinks.${linkId}`)
  if (!found) throw new Error(`The lake has no link ${linkId}`)
  return found
}
