import { required } from '../fixtures/running-site.ts'
import { Studio } from '../pages/studio.ts'
import { expect, test } from '../fixtures/test.ts'

test('a lake killed while an editor types loses nothing that Studio showed as saved', async ({ page, site, lake }) => {
  test.setTimeout(240_000)
  const studio = new Studio(page)
  await studio.enter(required('LABWIRE_E2E_TOKEN'))
  await studio.newStory()
  const title = studio.text('title')
  await title.fill('A story that outlives its lake')
  await expect.poll(() => savedTitle(), { timeout: 30_000 }).toBe('A story that outlives its lake')

  await title.pressSequentially(' Iron arrives,', { delay: 20 })
  await expect.poll(() => savedTitle(), { timeout: 30_000 }).toContain('Iron arrives,')
  const shownAsSaved = await savedTitle()
  process.kill(site.lakeProcessId, 'SIGKILL')
  await title.pressSequentially(' the lake dies.', { delay: 20 })

  await expect.poll(() => savedTitle().catch(() => ''), { timeout: 60_000 }).toContain(shownAsSaved)
  await page.reload()
  await expect(studio.text('title')).toHaveValue(new RegExp(`^${shownAsSaved}`), { timeout: 60_000 })

  await studio.text('title').fill('And it goes on')
  await expect.poll(() => savedTitle(), { timeout: 30_000 }).toBe('And it goes on')

  function savedTitle(): Promise<string> {
    return lake.fetch('*[_id == $id][0].title', { id: `drafts.${studio.documentId()}` })
  }
})
