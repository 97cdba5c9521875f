import { join } from 'node:path'
import { Studio } from '../pages/studio.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ siteOf: 'editor-story' })

const illustration = join(import.meta.dirname, '..', '..', 'sanity', 'demo', 'images', 'lab-notebook.jpg')
const editor = { name: 'Edith Editor', email: 'edith@example.org', password: 'a long pass phrase' }
const headline = 'What the spleen keeps, the heart does not get'
const path = '/news/what-the-spleen-keeps-the-heart-does-not-get'
const paper = 'Baseline serum ferritin'

test('write it in Studio, read it on the site', async ({ page, browser, site, lake, strayRequests }) => {
  test.setTimeout(300_000)
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  const studio = new Studio(page)
  const visitor = await (await browser.newContext({ baseURL: site.origin })).newPage()
  const statusFor = async (address: string) => (await visitor.request.get(address)).status()
  const pageFor = async (address: string) => (await visitor.request.get(address)).text()

  await test.step('an editor signs in with the link of the terminal', async () => {
    await studio.createAccount(site.signIn, editor)
  })

  await test.step('and writes a story with an illustration and a linked publication', async () => {
    await studio.newStory()
    await studio.text('title').fill(headline)
    await studio.generateSlug()
    await studio.chooseKind('Research')
    await studio
      .text('standfirst')
      .fill('A story written by a browser test, from the empty form to the printed page of a visitor.')
    await studio.uploadLeadImage(illustration)
    await studio.text('leadImage.alt').fill('An open notebook with a drawing of a heart and a scatter plot')
    await studio.text('leadImage.credit').fill('Drawn for Labwire')
    await studio.writeBody('The spleen is quicker than the heart when iron arrives.')
    await studio.group('Papers, topics, people').click()
    await studio.link('publications', paper)
    await studio.link('topics', 'Ferritin')
  })

  await test.step('which no visitor sees yet', async () => {
    await expect(studio.publishButton).toBeEnabled()
    expect(await statusFor(path)).toBe(404)
    expect(await pageFor('/')).not.toContain(headline)
  })

  await test.step('sees it in Presentation, live while typing', async () => {
    await studio.present(studio.documentId(), path)
    const shown = studio.presentationFrame()
    await expect(shown.getByRole('heading', { level: 1 })).toContainText(headline, { timeout: 60_000 })
    await expect(shown.locator('sanity-visual-editing')).toBeAttached({ timeout: 60_000 })
    await studio.text('title').fill(`${headline} at first`)
    await expect(shown.getByRole('heading', { level: 1 })).toContainText(`${headline} at first`)
    await studio.text('title').fill(headline)
    await expect(shown.getByRole('heading', { level: 1 })).not.toContainText('at first')
  })

  await test.step('and publishes it', async () => {
    await expect(studio.publishButton).toBeEnabled()
    await studio.publish()
    await expect.poll(() => statusFor(path), { timeout: 10_000 }).toBe(200)
  })

  await test.step('a visitor finds it on the front page, in the archive, under its topic', async () => {
    for (const address of ['/', '/news', '/topics/ferritin']) {
      await visitor.goto(address)
      await expect(visitor.getByRole('link', { name: headline }).first()).toBeVisible()
    }
    await visitor.getByRole('link', { name: headline }).first().click()
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(headline)
    await expect(visitor.getByRole('img', { name: 'An open notebook' })).toBeVisible()
    await expect(visitor.getByText(paper).first()).toBeVisible()
  })

  const story = await lake.fetch<{ _id: string }>('*[_type == "news" && title == $headline][0]{_id}', { headline })

  await test.step('a team member sees the next draft, the visitor does not', async () => {
    await studio.open(story._id)
    await studio.text('title').fill('The headline of the next draft')
    await expect(studio.publishButton).toBeEnabled()
    const [member] = await Promise.all([
      page.waitForEvent('popup'),
      (async () => {
        await studio.actionsButton.click()
        await page.getByRole('menuitem', { name: 'Open preview' }).click()
      })(),
    ])
    await expect(member.getByRole('heading', { level: 1 })).toContainText('The headline of the next draft')
    await expect(member.getByRole('complementary', { name: 'Draft preview' })).toBeVisible()
    await visitor.goto(path)
    await expect(visitor.getByRole('heading', { level: 1 })).toHaveText(headline)
    await member.getByRole('button', { name: 'Exit preview' }).click()
    await expect(member.getByRole('heading', { level: 1 })).toHaveText(headline)
    await member.close()
  })

  await test.step('the editor unpublishes, and it is gone', async () => {
    await studio.unpublish()
    await expect.poll(() => statusFor(path), { timeout: 10_000 }).toBe(404)
    expect(await pageFor('/')).not.toContain(headline)
    expect(await pageFor('/topics/ferritin')).not.toContain(headline)
  })

  expect(strayRequests).toEqual([])
  expect(complaints).toEqual([])
})
