import { execFileSync } from 'node:child_process'
import { required, type RunningSite } from '../fixtures/running-site.ts'
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

  // It stays away for longer than Studio asks in vain: the form stays, with what was typed in the last moment.
  const refusals = new Map<string, number>()
  page.on('response', (answer) => {
    const asked = answer.url()
    if (answer.status() === 503 && asked.includes('/data/query/')) refusals.set(asked, (refusals.get(asked) ?? 0) + 1)
  })
  await studio.text('title').press('End')
  await studio.text('title').pressSequentially(', and on')
  const away = setInterval(() => killLakeOf(site), 250)
  try {
    await expect.poll(() => Math.max(0, ...refusals.values()), { timeout: 60_000 }).toBeGreaterThan(5)
  } finally {
    clearInterval(away)
  }
  await expect(studio.text('title')).toHaveValue('And it goes on, and on')
  await expect.poll(() => savedTitle().catch(() => ''), { timeout: 60_000 }).toBe('And it goes on, and on')
  await studio.text('title').fill('And it ends')
  await expect.poll(() => savedTitle(), { timeout: 30_000 }).toBe('And it ends')

  function savedTitle(): Promise<string> {
    return lake.fetch('*[_id == $id][0].title', { id: `drafts.${studio.documentId()}` })
  }
})

/** Ends the lake's process, whichever runs at the moment. */
function killLakeOf({ dataFolder }: RunningSite): void {
  for (const line of execFileSync('ps', ['-eo', 'pid=,args='], { encoding: 'utf8' }).split('\n')) {
    if (!line.includes('main.ts serve') || !line.includes(dataFolder)) continue
    try {
      process.kill(Number.parseInt(line), 'SIGKILL')
    } catch {
      // It had ended already.
    }
  }
}
