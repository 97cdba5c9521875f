import { Desk } from '../pages/desk.ts'
import { Releases } from '../pages/releases.ts'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { required } from '../fixtures/running-site.ts'
import { expect, test } from '../fixtures/test.ts'

/** The release that waits for its time. */
const cobalt = '*[_type == "system.release" && metadata.title == "Cobalt day"][0]'

test('two stories become public together, at a click and at a time', async ({ page, browser, site, lake }) => {
  test.setTimeout(300_000)
  const releases = new Releases(page)
  const visitor = await (await browser.newContext({ baseURL: site.origin })).newPage()
  const statuses = (paths: string[]) =>
    Promise.all(paths.map(async (path) => (await visitor.request.get(path)).status()))
  const draftOf = async (title: string) => {
    const story = aNewsArticle({ title })
    await lake.create({ ...story, _id: `drafts.${story._id}` })
    return pathOf(story)
  }

  await test.step('an editor is in Studio, and has four drafts', async () => {
    await releases.enter(required('LABWIRE_E2E_TOKEN'))
  })
  const now = [await draftOf('Zinc leads the way'), await draftOf('Zinc follows on')]
  const later = [await draftOf('Cobalt leads the way'), await draftOf('Cobalt follows on')]

  await test.step('puts two of them into a release, which nobody outside sees', async () => {
    await releases.begin('Zinc day')
    await releases.add('Zinc leads the way')
    await releases.add('Zinc follows on')
    expect(await statuses(now)).toEqual([404, 404])
  })

  await test.step('finds it in the desk, with what is in it, and from there again', async () => {
    await page.getByRole('link', { name: 'Content', exact: true }).click()
    const desk = new Desk(page)
    await desk.open('Releases')
    const release = desk.releases.getByRole('listitem').filter({ hasText: 'Zinc day' })
    await expect(release).toContainText('2 documents', { timeout: 60_000 })
    await release.getByRole('link', { name: 'Zinc day' }).click()
  })

  await test.step('and runs it: both are public', async () => {
    await releases.run()
    await expect.poll(() => statuses(now), { timeout: 60_000 }).toEqual([200, 200])
  })

  const tomorrow = new Date(Date.now() + 86_400_000)
  await test.step('the other two are scheduled, and locked until then', async () => {
    await releases.begin('Cobalt day')
    await releases.add('Cobalt leads the way')
    await releases.add('Cobalt follows on')
    await releases.schedule(tomorrow)
    await expect.poll(() => lake.fetch(`${cobalt}.state`)).toBe('scheduled')
    expect(String(await lake.fetch(`${cobalt}.publishAt`)).slice(0, 16)).toBe(tomorrow.toISOString().slice(0, 16))
    const [version] = await lake.fetch<string[]>('*[_id in path("versions.**") && title match "Cobalt*"]._id')
    await expect(lake.patch(String(version)).set({ title: 'Too late' }).commit()).rejects.toThrow(/locked/)
    expect(await statuses(later)).toEqual([404, 404])
  })

  await test.step('and appear by themselves when the time comes, which is brought forward here', async () => {
    // Studio's clock knows minutes only, and nobody wants to wait for one.
    const releaseId = await lake.fetch<string>(`${cobalt}.name`)
    await lake.releases.unschedule({ releaseId })
    await lake.releases.schedule({ releaseId, publishAt: new Date(Date.now() + 3_000).toISOString() })
    await expect.poll(() => statuses(later), { timeout: 60_000 }).toEqual([200, 200])
  })
})
