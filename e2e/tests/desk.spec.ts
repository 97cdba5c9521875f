import { join } from 'node:path'
import { Desk } from '../pages/desk.ts'
import { Studio } from '../pages/studio.ts'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { required } from '../fixtures/running-site.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ siteOf: 'desk', viewport: { width: 1500, height: 950 } })

const patient = { timeout: 60_000 }
const newPicture = join(import.meta.dirname, '..', '..', 'docs', 'images', 'front-page.jpg')

test('the desk says what is where, what comes when and what to mend, and a story starts from its paper', async ({
  page,
  request,
  lake,
  strayRequests,
}) => {
  test.slow()
  const complaints: string[] = []
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (fault) => complaints.push(fault.message))
  const broken = aNewsArticle({ title: 'A story that a script spoilt', kind: 'gossip' })
  const scheduled = aNewsArticle({ title: 'A story for the new year', publishedAt: '2099-01-01T09:00:00.000Z' })
  const corrected = aNewsArticle({ title: 'A story as it should be' })
  const expired = aNewsArticle({
    title: 'A story that is over',
    publishedAt: '2026-01-01T09:00:00.000Z',
    expiresAt: '2026-02-01T09:00:00.000Z',
  })
  await lake
    .transaction()
    .create(broken)
    .create(scheduled)
    .create(expired)
    .patch('pub-biopsy-iron-2020', { set: { status: 'retracted', noticeDoi: '10.5555/notice.1' } })
    .commit()
  // Published three times, as an editor would.
  const correction = {
    _key: 'c',
    _type: 'correction',
    date: '2026-06-15',
    text: 'An earlier version named the wrong dose.',
  }
  const titles = ['A story with a slip', corrected.title, 'A story changed by mistake']
  for (const title of titles) {
    const draftId = `drafts.${corrected._id}`
    await lake.createOrReplace({ ...corrected, title, corrections: [correction], _id: draftId })
    await lake.action({ actionType: 'sanity.action.document.publish', draftId, publishedId: corrected._id })
  }

  const studio = new Studio(page)
  const desk = new Desk(page)
  await studio.enter(required('LABWIRE_E2E_TOKEN'))

  await test.step('Needs fixing names what visitors miss, and where to mend it', async () => {
    await desk.open('Needs fixing')
    await expect(desk.needsFixing.getByText('published documents checked')).toBeVisible(patient)
    const report = desk.report(broken.title)
    await expect(report).toContainText('Its page cannot be shown')
    await expect(report.getByRole('link', { name: 'Kind of story' })).toBeVisible()
    expect((await request.get('/news')).ok()).toBe(true)
    expect(await (await request.get('/news')).text()).not.toContain(broken.title)
    // Nothing else in the demo content needs an editor, and a scheduled story is no fault.
    await expect(desk.needsFixing.getByRole('link', { name: scheduled.title })).toHaveCount(0)
    await lake.patch(broken._id).set({ kind: 'announcement' }).commit()
    await expect(desk.needsFixing.getByText('Nothing needs fixing.')).toBeVisible(patient)
  })

  await test.step('What goes out when tells the day of a scheduled story', async () => {
    await desk.open('What goes out when')
    const day = desk.agenda.getByRole('heading', { name: 'Thursday, 1 January 2099' })
    await expect(day).toBeVisible(patient)
    await expect(desk.agenda.getByRole('link', { name: scheduled.title })).toBeVisible()
    await desk.open('Releases')
    await expect(desk.releases.getByText('No release is being prepared.')).toBeVisible()
    await desk.releases.getByRole('link', { name: 'Open the Releases tool to make one' }).click()
    await expect(page.getByRole('button', { name: 'New release' }).first()).toBeVisible(patient)
    await page.getByRole('link', { name: 'Content', exact: true }).click()
  })

  await test.step('Media finds a picture and says where it is used', async () => {
    await desk.open('Media')
    await desk.media.getByLabel('Find by file name').fill('red-cells')
    await expect(desk.media.getByText('1 picture', { exact: true })).toBeVisible(patient)
    await desk.media.getByRole('button', { name: 'red-cells.jpg' }).click()
    const picture = page.getByRole('dialog', { name: 'red-cells.jpg' })
    await expect(picture.getByRole('link').first()).toBeVisible(patient)
    await expect(picture.getByRole('button', { name: 'Delete for good' })).toHaveCount(0)
    await page.keyboard.press('Escape')
  })

  await test.step('and takes new ones, which go again while nothing uses them', async () => {
    await desk.media.getByLabel('Find by file name').fill('')
    await desk.media.getByLabel('Unused only').check()
    await expect(desk.media.getByText('0 pictures', { exact: true })).toBeVisible(patient)
    // Twice: a file that was deleted can be chosen again.
    for (const _ of ['first', 'again']) {
      await desk.upload(newPicture)
      await desk.media.getByRole('button', { name: 'front-page.jpg' }).click(patient)
      const picture = page.getByRole('dialog', { name: 'front-page.jpg' })
      await expect(picture).toContainText('It is used nowhere.', patient)
      await picture.getByRole('button', { name: 'Delete for good' }).click()
      await expect(desk.media.getByText('0 pictures', { exact: true })).toBeVisible(patient)
    }
  })

  await test.step('lists order what they hold: redirects, people, papers by year', async () => {
    await desk.open('Redirects')
    await expect(page.getByRole('link', { name: '/team' })).toBeVisible(patient)
    await desk.open('People', 'Alumni')
    await desk.open('Publications', 'By year', '2024')
    await expect(page.getByText('What ferritin counts').first()).toBeVisible(patient)
    await desk.open('Topics')
    await desk.openDocument('Intravenous iron')
    await expect(studio.text('title')).toHaveValue('Intravenous iron', patient)
    await desk.open('Pages')
    await desk.openDocument('About the group')
    await expect(studio.text('title')).toHaveValue('About the group', patient)
  })

  await test.step('a badge says what readers will find', async () => {
    await studio.go('/studio/structure')
    await desk.open('News', 'Scheduled')
    await desk.openDocument(scheduled.title)
    await expect(desk.badge('Scheduled')).toBeVisible(patient)
    await desk.open('Expired')
    await desk.openDocument(expired.title)
    await expect(desk.badge('Expired')).toBeVisible(patient)
    await studio.go('/studio/structure')
    await desk.open('Publications', 'By status', 'Retracted')
    await desk.openDocument('Accurate Noninvasive Assessment')
    await expect(desk.badge('Retracted')).toBeVisible(patient)
  })

  await test.step('a story starts from its paper, and shows how it will look elsewhere', async () => {
    await studio.go('/studio/structure')
    await desk.open('News', 'News about a publication')
    const paper = desk.papersWithoutStory.getByRole('listitem').filter({ hasText: 'What ferritin counts' })
    await paper.getByRole('button', { name: 'Write a news story about it' }).click()
    await expect(studio.text('title')).toHaveValue(/What ferritin counts/, patient)
    await expect(page.getByTestId('word-count')).toContainText(/^\d+ words, 1 minute to read$/, patient)
    await studio.text('title').fill('What a blood test for iron counts')
    await desk.showAppearance()
    await expect(desk.appearance.getByTestId('search-snippet')).toContainText(
      'What a blood test for iron counts',
      patient,
    )
    await expect(desk.appearance.getByTestId('share-card')).toContainText('What a blood test for iron counts')
  })

  await test.step('the form says in words what is missing, and what would be better', async () => {
    await desk.showValidation()
    // The field holds the same words for its tooltip, unseen.
    const fault = page.getByText('Tell the story in one or two sentences.').filter({ visible: true })
    await expect(fault.first()).toBeVisible(patient)
  })

  await test.step('a published change is compared and undone; its correction stands on the page', async () => {
    await expect(async () =>
      expect(await (await request.get(pathOf(corrected))).text()).toContain('the wrong dose'),
    ).toPass(patient)
    await page.getByRole('link', { name: 'A story changed by mistake' }).click()
    await expect(studio.text('title')).toHaveValue('A story changed by mistake', patient)
    await desk.showHistory()
    // The newest is the first.
    await desk.chooseRevision(1)
    await desk.compareRevision()
    await expect(desk.comparison).toContainText('Headline', patient)
    await expect(desk.comparison.locator('del')).toContainText('with a slip')
    await expect(desk.comparison.locator('ins')).toContainText('as it should be')
    await desk.restoreRevision()
    await expect
      .poll(() => lake.getDocument(`drafts.${corrected._id}`).then((draft) => draft?.['title']), patient)
      .toBe(corrected.title)
  })

  expect(strayRequests).toEqual([])
  expect(complaints).toEqual([])
})
