import { expect, test } from '../fixtures/test.ts'
import { publishFullStory } from '../fixtures/full-story.ts'
import { publishLongWords } from '../fixtures/long-words.ts'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { visitors } from '../fixtures/visitors.ts'
import { cutOff } from '../looks/access.ts'

const soon = { timeout: 20_000, intervals: [200] }

test.beforeEach(async ({ lake, request }) => {
  const path = await publishFullStory(lake)
  await expect.poll(async () => (await request.get(path)).status(), soon).toBe(200)
})

const path = '/news/a-story-with-everything-in-it'

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({
      javaScriptEnabled,
      viewport: { width, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })

    test('a story says what it is, who wrote it and when, and what was changed since', async ({
      page,
      strayRequests,
    }) => {
      await page.goto(path)
      const story = page.getByRole('main').getByRole('article').first()
      const head = story.locator('header').first()
      await expect(head.getByText('Research', { exact: true })).toBeVisible()
      await expect(head.getByRole('heading', { level: 1 })).toHaveText('A story with everything in it')
      await expect(head).toContainText('long enough to pass the rules for what stands under a headline')
      const authors = story.getByRole('list', { name: 'Written by' })
      await expect(authors.getByRole('link')).toHaveAttribute('href', '/people/rowan-ironside')
      await expect(authors).toContainText('A Guest From Elsewhere')
      await expect(authors).toContainText('Guest author')
      await expect(story.getByText('4 March 2025', { exact: true })).toBeVisible()
      await expect(story.getByText('Updated 10 March 2025: A table was added.')).toBeVisible()
      await expect(story.getByText('1 minute to read')).toBeVisible()
      await expect(story.getByRole('list', { name: 'Topics' }).getByRole('link')).toHaveText('Ferritin')
      const picture = story.getByRole('figure').first()
      await expect(picture.getByRole('img', { name: 'A drawing that a test put here' })).toBeVisible()
      await expect(picture).toContainText('What can be seen in it.')
      await expect(picture.getByRole('link', { name: 'A. Draughtsperson' })).toBeVisible()
      await expect(picture.getByRole('link', { name: 'CC BY 4.0' })).toHaveAttribute('rel', 'license')
      await story.getByRole('link', { name: 'Corrected 12 March 2025' }).click()
      await expect(story.getByRole('region', { name: 'Correction' })).toContainText('The number of patients was 44.')
      await expect(story.getByRole('region', { name: 'Correction' })).toBeInViewport()
      expect(strayRequests).toEqual([])
    })

    test('everything in its text is there, and notes and references lead there and back', async ({ page }) => {
      await page.goto(path)
      const text = page.getByRole('main').getByRole('article').first()
      await expect(text.getByRole('heading', { level: 2, name: 'A heading in the text' })).toBeVisible()
      await expect(text.getByRole('blockquote')).toHaveText('Iron is not enough.')
      await expect(text.getByRole('note').filter({ hasText: 'In brief' })).toContainText('Less is known.')
      await expect(text.getByRole('img', { name: 'A second drawing' })).toBeAttached()
      await expect(text.locator('[lang="de"]')).toHaveText('Eisen')
      const table = text.getByRole('table', { name: 'Two numbers' })
      await expect(table.getByRole('columnheader')).toHaveText(['Before', 'After'])
      await expect(table.getByRole('rowheader')).toHaveText('Ferritin')
      await expect(text.getByRole('img', { name: 'a squared plus b squared' }).locator('math msup')).toHaveCount(2)

      const call = text.getByRole('link', { name: 'Note 1', exact: true })
      await call.click()
      await expect(page).toHaveURL(/#note-1$/)
      await expect(page.locator(':target')).toContainText('What the note says.')
      await text.getByRole('link', { name: 'Back to the text at note 1' }).click()
      await expect(page.locator(':target')).toHaveText(/1$/)
      await text.getByRole('link', { name: /^Reference \[1\]$/ }).click()
      await expect(page.locator(':target')).toContainText('Hepcidin Regulates Cellular Iron Efflux')
      await expect(page.locator(':target').getByRole('link', { name: /^Hepcidin/ })).toHaveAttribute(
        'href',
        '/publications/hepcidin-regulates-cellular-iron-efflux',
      )
      await text.getByRole('link', { name: 'Back to the text at citation 1 of reference 1' }).click()
      await expect(page.locator(':target')).toBeInViewport()

      await expect(page.locator('iframe')).toHaveCount(0)
      await expect(text.getByRole('link', { name: 'Watch it at Vimeo' })).toHaveAttribute(
        'href',
        /vimeo\.com\/123456789/,
      )
      await text.getByText('Transcript').click()
      await expect(text.getByText('What is said in it.')).toBeVisible()
      const load = text.getByRole('button', { name: 'Load this video from Vimeo' })
      await expect(load).toBeVisible({ visible: javaScriptEnabled })
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(overflow).toBe(false)
    })

    test('it leads on: to the paper, to people, to other stories, and to friends', async ({ page }) => {
      await page.goto(path)
      const paper = page.getByRole('complementary', { name: 'The work behind this story' })
      await expect(paper).toContainText('Noninvasive Imaging Estimation')
      await expect(
        paper.getByRole('link', { name: 'Read the paper in Journal of the American Heart Association' }),
      ).toHaveAttribute('href', 'https://doi.org/10.1161/jaha.119.014254')
      await expect(page.getByRole('region', { name: 'People in this story' }).getByRole('link')).toHaveAttribute(
        'href',
        '/people/hema-castellan',
      )
      await expect(page.getByRole('region', { name: 'Read next' }).getByRole('link')).toHaveAttribute(
        'href',
        '/news/the-gatekeeper-and-the-gate',
      )
      const link = page.getByRole('link', { name: 'Link to this story' })
      const copy = page.getByRole('button', { name: 'Copy link' })
      if (!javaScriptEnabled) {
        await expect(copy).toBeHidden()
        await expect(link).toHaveAttribute('href', path)
        return
      }
      await expect(link).toBeHidden()
      await copy.click()
      await expect(page.getByText('Copied.')).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(path, page.url()).href)
    })
  })
}

test('the system’s share sheet is offered where there is one', async ({ page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'share', {
      value: async (shared: ShareData) => {
        document.title = JSON.stringify(shared)
      },
    })
  })
  await page.goto(`${path}?utm_source=letter`)
  await page.getByRole('button', { name: 'Share…' }).click()
  await expect(page).toHaveTitle(
    JSON.stringify({ title: 'A story with everything in it', url: new URL(path, page.url()).href }),
  )
})

test('on paper there is the story alone, with its notes, its sources and its address', async ({ page }) => {
  await page.goto(path)
  await page.emulateMedia({ media: 'print' })
  for (const name of ['Main', 'Footer', 'Breadcrumb']) {
    await expect(page.getByRole('navigation', { name })).toBeHidden()
  }
  await expect(page.getByRole('button').filter({ visible: true })).toHaveCount(0)
  for (const name of ['Read next', 'People in this story']) {
    await expect(page.getByRole('region', { name })).toBeHidden()
  }
  await expect(page.getByText('What the note says.')).toBeVisible()
  await expect(page.getByRole('region', { name: 'References' })).toBeVisible()
  await expect(page.getByText(/^https:\/\/ferrous-group\.example\/news\/a-story-with-everything-in-it$/)).toBeVisible()
  // A paper that the story is about and cites is printed once, and those who wrote it are named once.
  await page.goto('/news/how-to-weigh-iron-in-a-beating-heart')
  const paper = page.getByText('Noninvasive Imaging Estimation of Myocardial Iron Repletion').filter({ visible: true })
  await expect(paper).toHaveCount(1)
  await expect(page.getByText('Rowan Ironside').filter({ visible: true })).toHaveCount(1)
  await page.goto('/publications/sample-eight-echoes-or-twelve')
  await expect(page.getByText('Rowan Ironside').filter({ visible: true })).toHaveCount(1)
  await expect(page.getByText('7(2):112–125').filter({ visible: true })).toHaveCount(1)
  await expect(page.getByText(/^https:\/\/ferrous-group\.example\/publications\/sample-eight/)).toBeVisible()
})

test('words that fit on no line are broken, and what is written from the right stands as it should', async ({
  page,
  lake,
}) => {
  const ids = await publishLongWords(lake)
  await page.setViewportSize({ width: 320, height: 700 })
  for (const where of ['/news/long-words', '/publications/long-words', '/', '/news', '/publications']) {
    await expect.poll(async () => (await page.request.get(where)).text(), soon).toContain('/long-words')
    await page.goto(where)
    expect(await cutOff(page), where).toEqual([])
  }
  await page.goto('/news/long-words')
  const startsAtTheRight = await page.getByText('قلب الحديد.').evaluate((paragraph) => {
    const words = document.createRange()
    words.selectNodeContents(paragraph)
    return Math.abs(words.getBoundingClientRect().right - paragraph.getBoundingClientRect().right) < 2
  })
  expect(startsAtTheRight).toBe(true)
  // A headline and what stands under it end on the left, wherever they stand.
  const story = aNewsArticle({ title: 'قلب الحديد!', standfirst: 'قصة قصيرة عن الحديد والقلب.' })
  await lake.create(story)
  await expect.poll(async () => (await page.request.get('/')).text(), soon).toContain(story.title)
  for (const where of [pathOf(story), '/', '/news']) {
    await page.goto(where)
    await page.setViewportSize({ width: where === '/' ? 320 : 1280, height: 700 })
    for (const words of [story.title, story.standfirst]) {
      const said = page.getByText(words, { exact: true }).filter({ visible: true })
      // A narrow list is of headlines.
      if (where !== '/' || words === story.title) await expect(said.first()).toBeVisible()
      for (const one of await said.all()) expect(await one.evaluate(endsAtTheLeft), `${where} ${words}`).toBe(true)
    }
  }
  // It is not the lead, and still newer; other tests may have published something since.
  await page.goto('/')
  const newest = await page.getByText('Latest news').locator('time').getAttribute('datetime')
  expect(Date.parse(newest ?? '')).toBeGreaterThanOrEqual(Date.parse(story.publishedAt))
  await page.goto('/publications')
  const [first, second] = await page
    .locator('a[href="/publications/long-words"]')
    .locator('xpath=..')
    .locator('bdi')
    .all()
  expect((await first?.boundingBox())?.x).toBeLessThan((await second?.boundingBox())?.x ?? 0)
  await page.goto('/publications/long-words')
  await expect(page.getByText('Authors:')).toBeVisible()
  await page.getByText('All 200 authors').click()
  await expect(page.getByText('Authors:')).toBeHidden()
  expect(await cutOff(page)).toEqual([])
  await lake.delete({ query: '*[_id in $ids]', params: { ids: [...ids, story._id] } })
})

/** Whether the last letter of an element's text stands left of its first. */
function endsAtTheLeft(element: Element): boolean {
  const text = element.querySelector('a')?.firstChild ?? element.firstChild
  const at = (index: number) => {
    const letter = document.createRange()
    letter.setStart(text ?? element, index)
    letter.setEnd(text ?? element, index + 1)
    return letter.getBoundingClientRect().left
  }
  return at((text?.textContent ?? '').length - 1) < at(0)
}
