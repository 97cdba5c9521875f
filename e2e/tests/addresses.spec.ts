import { randomUUID } from 'node:crypto'
import type { APIRequestContext } from '@playwright/test'
import { aNewsArticle } from '../fixtures/news.ts'
import { required } from '../fixtures/running-site.ts'
import { expect, test } from '../fixtures/test.ts'
import { Studio } from '../pages/studio.ts'

const soon = { timeout: 30_000 }
const mark = randomUUID().slice(0, 8)
const first = `/news/first-address-${mark}`
const second = `/news/second-address-${mark}`
const third = `/news/third-address-${mark}`

test('links to a story keep working while its address changes, and lead where the editor says when it is deleted', async ({
  page,
  request,
  lake,
}) => {
  test.slow()
  const story = aNewsArticle({ title: 'A story that moves twice', slug: slugOf(first) })
  await lake.create(story)
  const studio = new Studio(page)
  await studio.enter(required('LABWIRE_E2E_TOKEN'))

  // Once an editor publishes it, once a release that a program runs.
  await lake.createOrReplace({ ...story, _id: `drafts.${story._id}`, slug: slugOf(second) })
  await studio.open(story._id)
  await studio.publish()
  await expect.poll(() => whereTo(request, first), soon).toBe(second)
  const { releaseId } = await lake.releases.create({ metadata: { title: 'Moving day', releaseType: 'asap' } })
  const { _id: publishedId, ...fields } = story
  await lake.createVersion({ document: { ...fields, slug: slugOf(third) }, publishedId, releaseId })
  await lake.releases.publish({ releaseId })
  // It was never missing in between.
  expect(await answersUntilMoved(request, second)).not.toContain(404)
  await expect.poll(async () => (await request.get(third)).status(), soon).toBe(200)
  // Both old addresses lead to where the story stands now, in one step.
  for (const path of [first, second]) await expect.poll(() => whereTo(request, path), soon).toBe(third)

  await studio.open(story._id)
  await studio.deleteAndRedirect(third, '/people')
  for (const path of [first, second, third]) await expect.poll(() => whereTo(request, path), soon).toBe('/people')

  // A page below another, whose address holds that of the other one: where it stood is what is offered.
  const below = `page-${mark}`
  await lake.create({ ...aPage, _id: below, slug: slugOf(below) })
  await expect.poll(async () => (await request.get(`/about/${below}`)).status(), soon).toBe(200)
  await studio.open(below, 'pages')
  await studio.deleteAndRedirect(`/about/${below}`, null)
  await expect.poll(() => whereTo(request, `/about/${below}`), soon).toBe('/about')
})

const aPage = {
  _type: 'page',
  title: 'A page that goes',
  parent: { _type: 'reference', _ref: 'page-about' },
  body: aNewsArticle({ title: '' }).body,
}

function slugOf(path: string) {
  return { _type: 'slug', current: path.split('/').at(-1) ?? '' }
}

/** What an address answers, asked again and again, until it sends on for good or is missing. */
async function answersUntilMoved(request: APIRequestContext, path: string): Promise<number[]> {
  const answers: number[] = []
  const ask = async () => {
    const status = (await request.get(path, { maxRedirects: 0 })).status()
    answers.push(status)
    return status === 308 || status === 404
  }
  await expect.poll(ask, { ...soon, intervals: [10] }).toBe(true)
  return answers
}

/** Path that an address is redirected to at once; null when it is not. */
async function whereTo(request: APIRequestContext, path: string): Promise<string | null> {
  const answer = await request.get(path, { maxRedirects: 0 })
  const location = answer.headers()['location']
  return answer.status() === 308 && location ? new URL(location, 'http://site.invalid').pathname : null
}
