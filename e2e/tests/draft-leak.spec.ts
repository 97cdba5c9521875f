import { beginningOf, slugOf, slugsIn, wordOf, wordsIn, type CanaryType } from '../leak/canaries.ts'
import { canariesOf, type CanaryDocument } from '../leak/canary-documents.ts'
import { ask, askAll, askForPayloads, crawl, type Answer, type Visitor } from '../leak/crawl.ts'
import { addressOf, asFate, fates, hiddenAddresses, pageTypes } from '../leak/fates.ts'
import { hide, write } from '../leak/hide.ts'
import { bypassOf, forgedCookies, openDraftLink } from '../leak/reader-cookies.ts'
import { expect, test } from '../fixtures/test.ts'

test.use({ siteOf: 'draft-leak' })
test.describe.configure({ mode: 'serial' })

/** Questions to the search and to filters, whose answers nobody links to. */
const questions = [
  ...Object.entries(fates).flatMap(([fate, types]) =>
    types.flatMap((type) => {
      const asked = encodeURIComponent(beginningOf(asFate(fate), type))
      return [`/search?q=${asked}`, `/search/suggestions?q=${asked}`, `/publications?q=${asked}`]
    }),
  ),
  '/search/suggestions?q=quagg',
  '/news?kind=award',
  '/publications?type=report',
]

/** What a program asks for; pages are found from here. */
const starts = [
  '/',
  '/sitemap.xml',
  '/robots.txt',
  '/rss.xml',
  '/atom.xml',
  '/feed.json',
  '/site.webmanifest',
  '/feeds/kind/award/rss.xml',
  '/feeds/topic/iron-and-the-heart/feed.json',
  '/publications/citations.bib',
  '/publications/citations.ris',
  '/publications/citations.json',
  '/page-not-found/pages',
  '/no-such-page',
  '/news/quagga',
  '/draft/x.y',
  '/studio',
  '/api/draft-mode/changes',
  '/.well-known/security.txt',
]

/** Pages of every kind, for visitors whose every request is rendered anew. */
const oneOfEachKind = [
  '/',
  '/news',
  '/publications',
  '/people',
  '/topics',
  '/about',
  '/cookies',
  '/topics/iron-and-the-heart',
  '/search?q=quagg',
  '/search/suggestions?q=quagg',
  '/news?kind=award',
  '/publications?q=quagg',
  '/rss.xml',
  '/sitemap.xml',
  '/page-not-found/pages',
]

let visitor: Visitor
let origins: string[]
let hidden: CanaryDocument[] = []

test.beforeAll(async ({ site, lake }) => {
  visitor = { origin: site.origin.replace('localhost', '127.0.0.1') }
  const settings = await lake.getDocument('siteSettings')
  origins = [visitor.origin, site.origin, String(settings?.['url'])]
})

test('what is published is found by the crawler in every place that it looks at', async ({ lake }) => {
  test.setTimeout(300_000)
  const documents = [
    ...(await canariesOf(lake, 'published', pageTypes)),
    ...(await canariesOf(lake, 'deleted', pageTypes)),
  ]
  await write(lake, documents)
  await expect.poll(async () => (await ask(visitor, addressOf('deleted', 'page'))).status).toBe(200)
  const seen = wordsSeen(await crawl(visitor, [...starts, ...questions], origins))
  const expected = documents.flatMap((document) => wordsIn(JSON.stringify(document)))
  expect(expected.length).toBeGreaterThan(50)
  expect(expected.filter((word) => !seen.has(word))).toEqual([])
})

test('a visitor finds nothing of what is not public, wherever the site answers', async ({ lake }) => {
  test.setTimeout(300_000)
  const shared = await ask(visitor, `/og/topics/${slugOf('published', 'topic')}`)
  hidden = await hide(lake)
  const gone = pageTypes.map((type) => addressOf('deleted', type))
  await expect
    .poll(async () => (await Promise.all(gone.map((path) => ask(visitor, path)))).map(({ status }) => status))
    .toEqual(gone.map(() => 404))
  const pages = await crawl(visitor, [...starts, ...questions], origins)
  const payloads = await askForPayloads(
    visitor,
    pages.filter(({ path }) => !path.includes('?')),
  )
  const answers = [...pages, ...payloads, ...(await askAll(visitor, hiddenAddresses))]
  expectNothingHidden(answers)
  for (const { asked, status } of answers) expect(status, asked).toBeLessThan(500)
  const documents = answers.filter(({ path, form }) => form === 'page' && hiddenAddresses.includes(path))
  for (const { asked, status } of documents) expect(status, asked).toBe(404)

  // A picture has no text to search: it has to be the one that was drawn before there was a draft.
  const drawn = await ask(visitor, `/og/topics/${slugOf('published', 'topic')}`)
  expect(drawn.headers.get('etag')).toBe(shared.headers.get('etag'))
})

test('no filter knows a year, kind or person of hidden documents alone', async ({ lake }) => {
  for (const type of pageTypes) await lake.delete(`canary-published-${type}`)
  await expect.poll(async () => (await ask(visitor, '/news?year=1999')).status).toBe(404)
  await expect.poll(async () => (await ask(visitor, '/publications?year=1998')).status).toBe(404)
  for (const path of ['/news', '/publications']) {
    const { text } = await ask(visitor, path)
    expect(text).not.toMatch(/year=199[89]/)
    expect(slugsIn(text)).toEqual([])
  }
})

test('the lake gives nothing of it to somebody without an account', async () => {
  const lake = '/lake/v2025-10-01/data'
  const query = encodeURIComponent('*[_type in ["news", "publication", "person", "topic", "page"]]')
  const files = encodeURIComponent('*[_type == "sanity.imageAsset"].originalFilename')
  const links = encodeURIComponent('*[_type in ["labwire.draftLink", "sanity.previewUrlSecret"]]')
  const paths = [
    ...['published', 'raw', 'drafts', 'rtesting'].map(
      (perspective) => `${lake}/query/production?query=${query}&perspective=${perspective}`,
    ),
    `${lake}/query/production?query=${files}`,
    `${lake}/query/production?query=${links}&perspective=raw`,
    `${lake}/query/production?query=${query}&explain=true`,
    ...hidden.map(({ _id }) => `${lake}/doc/production/${_id}`),
    ...hidden.map(({ _id }) => `${lake}/doc/production/drafts.${_id}`),
    ...hidden.map(({ _id }) => `${lake}/history/production/documents/${_id}?lastRevision=true`),
    `${lake}/export/production`,
    `${lake}/live/events/production?includeDrafts=true`,
  ]
  for (const path of paths) {
    const answer = await ask(visitor, path)
    expect(wordsIn(answer.text), path).toEqual([])
    expect(answer.text, path).not.toContain('digest')
  }
})

test('forged cookies show what everybody sees, also beside Next’s real one', async ({ lake }) => {
  test.setTimeout(300_000)
  const guess = await ask(visitor, '/api/draft-mode/enable?sanity-preview-secret=guess&sanity-preview-pathname=/')
  expect(guess.status).toBeGreaterThanOrEqual(400)
  const link = await openDraftLink(lake, visitor.origin, draftOf('news'))
  for (const cookie of forgedCookies(bypassOf(link.cookies))) {
    const forger = { ...visitor, headers: { cookie } }
    expectNothingHidden(await askAll(forger, [...oneOfEachKind, ...pageTypes.map((type) => addressOf('draft', type))]))
    expect((await ask(forger, '/api/draft-mode/changes')).status).toBe(403)
  }
})

test('an open link shows its own draft, nothing else that is hidden, and no cache keeps any of it', async ({
  lake,
}) => {
  test.setTimeout(300_000)
  const link = await openDraftLink(lake, visitor.origin, draftOf('news'))
  const reader = { ...visitor, headers: { cookie: link.cookies } }
  const own = addressOf('draft', 'news')
  const answers = await askAll(reader, [
    own,
    ...oneOfEachKind,
    addressOf('scheduled', 'news'),
    addressOf('draft', 'topic'),
  ])
  const seen = wordsSeen(answers)
  expect(seen).toContain(wordOf({ fate: 'draft', type: 'news', place: 'body' }))
  const others = [...seen].filter((word) => !word.startsWith(beginningOf('draft', 'news')))
  expect(others).toEqual([])
  for (const answer of answers.filter(({ text }) => wordsIn(text).length > 0)) {
    expect(answer.headers.get('cache-control'), answer.asked).toContain('no-store')
    expect(answer.headers.get('x-robots-tag'), answer.asked).toContain('noindex')
  }

  await lake
    .patch(link.id)
    .set({ expiresAt: new Date(Date.now() - 1000).toISOString() })
    .commit()
  expectNothingHidden(await askAll(reader, [own, ...oneOfEachKind]))
  expect((await ask(reader, own)).status).toBe(404)
  expect((await ask(reader, '/api/draft-mode/changes')).status).toBe(403)
})

function draftOf(type: CanaryType) {
  return { _id: `canary-draft-${type}`, _type: type }
}

function wordsSeen(answers: readonly Answer[]): ReadonlySet<string> {
  return new Set(answers.flatMap(({ text }) => wordsIn(text)))
}

/** Neither words nor addresses; an answer may repeat the address that it was asked for. */
function expectNothingHidden(answers: readonly Answer[]): void {
  const leaks = answers.flatMap(({ asked, path, text }) =>
    [...wordsIn(text), ...slugsIn(text).filter((slug) => !path.includes(slug))]
      .filter((found) => !/^quagga-?published/.test(found))
      .map((found) => `${asked}: ${found}`),
  )
  expect(leaks).toEqual([])
}
