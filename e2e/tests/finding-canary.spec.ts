import type { IdentifiedSanityDocumentStub } from '@sanity/client'
import { aNewsArticle } from '../fixtures/news.ts'
import { expect, test } from '../fixtures/test.ts'

const canary = 'Zyzzyva'
const hour = 3_600_000

/** Documents that no visitor may find, each under a headline with a word that is nowhere else. */
const hidden: Readonly<Record<string, IdentifiedSanityDocumentStub>> = {
  draft: { ...aNewsArticle({ title: `${canary} in a draft` }), _id: 'drafts.finding-canary' },
  scheduled: aNewsArticle({
    title: `${canary} of tomorrow`,
    kind: 'award',
    publishedAt: new Date(Date.now() + 24 * hour).toISOString(),
  }),
  expired: aNewsArticle({
    title: `${canary} of yesterday`,
    publishedAt: '1999-06-01T00:00:00.000Z',
    expiresAt: new Date(Date.now() - hour).toISOString(),
  }),
  publication: {
    _id: 'finding-canary-paper',
    _type: 'publication',
    title: `${canary} on paper`,
    slug: { _type: 'slug', current: 'zyzzyva-on-paper' },
    cslType: 'report',
    status: 'published',
    issued: { year: 1998 },
    authors: [{ _key: 'a', literal: `The ${canary} Group` }],
    hidden: true,
  },
  person: {
    _id: 'finding-canary-person',
    _type: 'person',
    name: `${canary} Shy`,
    family: 'Shy',
    slug: { _type: 'slug', current: 'zyzzyva-shy' },
    role: 'Somebody who did not agree',
    group: 'staff',
    memberships: [{ _key: 'm', start: '2024-01-01' }],
    consentToPublish: false,
  },
}

const titles = ['in a draft', 'of tomorrow', 'of yesterday', 'on paper', 'Shy'].map((rest) => `${canary} ${rest}`)

test.beforeEach(async ({ lake }) => {
  for (const document of Object.values(hidden)) await lake.createOrReplace(document)
})

const surfaces = [
  '/search?q=zyzzyva',
  '/search?q=zyzzyv',
  '/search/suggestions?q=zyzz',
  '/news',
  '/news?kind=announcement',
  '/news?kind=award',
  '/publications',
  '/publications?q=zyzzyva',
  '/publications?type=report',
  '/people',
  '/zyzzyva-shy',
  '/news/zyzzyva-of-tomorrow',
  '/page-not-found/pages',
]

for (const path of surfaces) {
  test(`nothing hidden is found at ${path}`, async ({ request }) => {
    const text = await (await request.get(path)).text()
    for (const title of titles) expect(text).not.toContain(title)
  })
}

test('no filter knows a year in which only hidden things appeared', async ({ request }) => {
  expect((await request.get('/news?year=1999')).status()).toBe(404)
  expect((await request.get('/publications?year=1998')).status()).toBe(404)
  expect(await (await request.get('/news')).text()).not.toContain('/news?year=1999')
  expect(await (await request.get('/publications')).text()).not.toContain('year=1998')
})

test('forged preview cookies find what everybody finds', async ({ request }) => {
  const cookie = [`__prerender_bypass=${'a'.repeat(32)}`, `labwire-preview=${'b'.repeat(80)}`].join('; ')
  for (const path of ['/search?q=zyzzyva', '/search/suggestions?q=zyzz', '/news?kind=award']) {
    const answer = await request.get(path, { headers: { cookie } })
    expect(await answer.text()).not.toContain(`${canary} `)
  }
})
