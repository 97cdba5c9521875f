import { aNewsArticle, pathOf } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'

const canary = 'Canary headline that only the team may read'

test.beforeEach(async ({ lake }) => {
  const draft = aNewsArticle({ title: canary, slug: { _type: 'slug', current: 'canary-draft' } })
  await lake.createOrReplace({ ...draft, _id: 'drafts.canary' })
})

const surfaces = ['/', '/news', '/news/canary-draft', '/publications', '/people', '/topics', '/rss.xml', '/sitemap.xml']

for (const path of surfaces) {
  test(`a visitor never gets a draft at ${path}`, async ({ request }) => {
    expect(await (await request.get(path)).text()).not.toContain(canary)
    const payload = await request.get(`${path}?_rsc=1`, { headers: { rsc: '1' } })
    expect(await payload.text()).not.toContain(canary)
  })
}

test('forged preview cookies show what everybody sees', async ({ request, site }) => {
  const enabled = await request.get('/api/draft-mode/enable?sanity-preview-secret=guess&sanity-preview-pathname=/')
  expect(enabled.status()).toBeGreaterThanOrEqual(400)
  const forged = [`__prerender_bypass=${'a'.repeat(32)}`, `labwire-preview=${'b'.repeat(80)}`].join('; ')
  const answer = await request.get('/news/canary-draft', { headers: { cookie: forged } })
  expect(answer.status()).toBe(404)
  expect(await answer.text()).not.toContain(canary)
  const front = await fetch(`${site.origin.replace('localhost', '127.0.0.1')}/`, { headers: { cookie: forged } })
  expect(await front.text()).not.toContain(canary)
})

test('the lake itself gives an anonymous caller neither drafts nor scheduled stories', async ({ lake, site }) => {
  const scheduled = aNewsArticle({ title: canary, publishedAt: new Date(Date.now() + 86_400_000).toISOString() })
  await lake.create(scheduled)
  const origin = site.origin.replace('localhost', '127.0.0.1')
  const query = encodeURIComponent(`*[title == "${canary}"]`)
  for (const perspective of ['published', 'raw', 'drafts']) {
    const answer = await fetch(
      `${origin}/lake/v2025-10-01/data/query/production?query=${query}&perspective=${perspective}`,
    )
    expect(await answer.text()).not.toContain(canary)
  }
  expect((await fetch(`${origin}${pathOf(scheduled)}`)).status).toBe(404)
})
