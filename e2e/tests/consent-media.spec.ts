import type { Page } from '@playwright/test'
import type { SanityClient } from '@sanity/client'
import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { openTeamPreview } from '../fixtures/team-preview.ts'
import { expect, test } from '../vendors/test.ts'

const players = /^https:\/\/(www\.youtube-nocookie\.com|player\.vimeo\.com)\//

/** Plays the video hosts; gives the addresses that were asked of them. */
async function playVideoHosts(page: Page): Promise<string[]> {
  const asked: string[] = []
  await page.context().route(/youtube|ytimg|vimeo/, (route) => {
    asked.push(route.request().url())
    return route.fulfill({ contentType: 'text/html', body: '<title>Player</title>' })
  })
  return asked
}

function aVideo(key: string, url: string) {
  return { _key: key, _type: 'video', url, title: `A film at ${key}` }
}

async function publishVideos(lake: SanityClient): Promise<string> {
  const videos = [
    aVideo('youtube', 'https://www.youtube.com/watch?v=abcdefghijk'),
    aVideo('vimeo', 'https://vimeo.com/123456789'),
  ]
  const article = aNewsArticle({ title: 'A story with two films', body: videos })
  await lake.create(article)
  return pathOf(article)
}

test.beforeEach(async ({ useServices }) => useServices([]))

test('check 21 (CJEU C-40/17 Fashion ID): no player is there before consent, and one click loads that one', async ({
  page,
  lake,
  consent,
}) => {
  const asked = await playVideoHosts(page)
  const path = await publishVideos(lake)
  await page.goto(path)
  const placeholder = page.getByRole('button', { name: 'Load this video from YouTube' })
  await expect(placeholder).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.waitForLoadState('networkidle')
  expect(asked).toEqual([])
  await placeholder.click()
  await expect(page.locator('iframe')).toHaveCount(1)
  await expect(page.getByTitle('A film at youtube')).toBeFocused()
  await expect.poll(() => asked).toEqual([expect.stringMatching(players)])
  expect(await consent.answer()).toBe('unanswered')
  expect((await page.context().cookies()).map(({ name }) => name)).toEqual([])
  // A no that comes later goes for this one too.
  await consent.reject.press('Enter')
  await expect(page.locator('iframe')).toHaveCount(0)
  await page.reload()
  await expect(placeholder).toBeVisible()
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('check 21 (CJEU C-40/17 Fashion ID): after a reject the placeholders stay, after a yes to media the players come, after a withdrawal they go', async ({
  page,
  lake,
  consent,
}) => {
  await playVideoHosts(page)
  const path = await publishVideos(lake)
  await page.goto(path)
  await consent.reject.click()
  await page.reload()
  await expect(page.getByRole('button', { name: /^Load this video/ })).toHaveCount(2)
  await consent.settings.click()
  await consent.mediaBox.check()
  await consent.save.click()
  await expect(page.locator('iframe')).toHaveCount(2)
  const reloaded = page.waitForEvent('load')
  await consent.settings.click()
  await consent.rejectAll.click()
  await reloaded
  await expect(page.getByRole('button', { name: /^Load this video/ })).toHaveCount(2)
  await expect(page.locator('iframe')).toHaveCount(0)
})

test('in a preview, a film that is exchanged or added while the page is open plays for whoever agreed', async ({
  page,
  lake,
  consent,
  site,
}) => {
  await playVideoHosts(page)
  const first = aVideo('first', 'https://vimeo.com/123456789')
  const story = { ...aNewsArticle({ title: 'A story that gets its films' }), body: [first] }
  await lake.create(story)
  const pairs = (await openTeamPreview(lake, site.origin)).split('; ').map((pair) => pair.split('='))
  await page
    .context()
    .addCookies(pairs.map(([name = '', ...value]) => ({ name, value: value.join('='), url: site.origin })))
  await page.goto(pathOf(story))
  await consent.accept.click()
  const addresses = () =>
    page.locator('figure iframe').evaluateAll((frames) => frames.map((frame) => frame.getAttribute('src')))
  await expect.poll(addresses).toEqual([expect.stringContaining('123456789')])
  const draft = { ...story, _id: `drafts.${story._id}` }
  await lake.create({ ...draft, body: [aVideo('first', 'https://vimeo.com/987654321')] })
  await expect.poll(addresses).toEqual([expect.stringContaining('987654321')])
  await lake
    .patch(draft._id)
    .append('body', [aVideo('second', 'https://www.youtube.com/watch?v=abcdefghijk')])
    .commit()
  await expect.poll(addresses).toEqual([expect.stringContaining('987654321'), expect.stringContaining('abcdefghijk')])
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('check 24 (ePrivacy Directive, Art. 5(3)): a video is a link to where it lies', async ({
    page,
    lake,
    request,
  }) => {
    const path = await publishVideos(lake)
    await expect.poll(async () => (await request.get(path)).status()).toBe(200)
    await page.goto(path)
    await expect(page.getByRole('link', { name: 'Watch it at Vimeo' })).toHaveAttribute(
      'href',
      'https://vimeo.com/123456789',
    )
    await expect(page.getByRole('button', { name: /^Load this video/ })).toHaveCount(0)
    await expect(page.locator('iframe')).toHaveCount(0)
  })
})
