import { AsyncLocalStorage } from 'node:async_hooks'
import { once } from 'node:events'
import { get, type IncomingMessage, type RequestListener } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'
import { expect, onTestFinished, test } from 'vitest'
import { exportFormats } from '../../lib/citations/export-formats.ts'
import { feedFormats } from '../../lib/feeds/formats.ts'
import { baselineHeaders } from '../../lib/http/baseline-headers.ts'
import { everythingTag, expiredHeader } from '../../sanity/expired-tags.ts'
import { createFrontServer, type FrontServerParts } from './front-server.ts'
import { KeptAnswers } from './kept-answers.ts'
import type { PageGuard } from './page-guard.ts'
import { ReadyPages } from './ready-pages.ts'

test('content of some types has changed when the site says so, and not when somebody else does', async () => {
  const changes: (readonly string[])[] = []
  const origin = await serving(
    (request, response) => {
      response.statusCode = request.headers['sanity-webhook-signature'] ? 200 : 401
      const types = request.headers['x-types']
      if (typeof types === 'string') response.setHeader(expiredHeader, types)
      response.end()
    },
    { onContentChanged: (expired) => void changes.push(expired) },
  )
  const call = (headers: Record<string, string>) =>
    fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { ...headers, connection: 'close' } })
  expect((await call({ 'x-types': 'type:news' })).status).toBe(401)
  expect((await call({ 'sanity-webhook-signature': 'signed', 'x-types': 'type:news type:topic' })).status).toBe(200)
  await expect.poll(() => changes).toEqual([['type:news', 'type:topic']])
  expect((await call({ 'sanity-webhook-signature': 'signed' })).status).toBe(200)
  await expect.poll(() => changes[1]).toEqual([everythingTag])
})

test('what nobody waits for comes after the page that a visitor asks for right after a change', async () => {
  const done: string[] = []
  const origin = await serving(
    (request, response) => {
      if (request.url === '/api/revalidate') response.end()
      else
        setTimeout(() => {
          done.push('page')
          response.end()
        }, 300)
    },
    { onContentChanged: () => void done.push('changed'), afterContentChanged: () => void done.push('the rest') },
  )
  await fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { connection: 'close' } })
  await fetch(`${origin}/news`, { headers: { connection: 'close' } })
  await expect.poll(() => done).toEqual(['changed', 'page', 'the rest'])
})

test('what was being made at a change is done before it is said to be', async () => {
  const done: string[] = []
  const begun = Promise.withResolvers<void>()
  const made = Promise.withResolvers<void>()
  const origin = await serving(
    async (request, response) => {
      if (request.url === '/news') {
        begun.resolve()
        await made.promise
        done.push('page')
      }
      response.end()
    },
    { onContentChanged: () => made.resolve(), onPagesSettled: () => void done.push('settled') },
  )
  const page = fetch(`${origin}/news`, { headers: { connection: 'close' } })
  await begun.promise
  await fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { connection: 'close' } })
  await page
  await expect.poll(() => done).toEqual(['page', 'settled'])
})

test('what follows such a page does not run in the context of its request', async () => {
  const context = new AsyncLocalStorage<string>()
  const begun = Promise.withResolvers<void>()
  const made = Promise.withResolvers<void>()
  const settledIn: (string | undefined)[] = []
  const origin = await serving(
    (request, response) =>
      context.run(request.url ?? '', async () => {
        if (request.url === '/news') {
          begun.resolve()
          await made.promise
        }
        response.end()
      }),
    { onContentChanged: () => made.resolve(), onPagesSettled: () => void settledIn.push(context.getStore()) },
  )
  const page = fetch(`${origin}/news`, { headers: { connection: 'close' } })
  await begun.promise
  await fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { connection: 'close' } })
  await page
  await expect.poll(() => settledIn).toEqual([undefined])
})

test.each([...Object.values(exportFormats), ...Object.values(feedFormats), { mediaType: 'application/xml' }])(
  'a list of $mediaType is compressed piece by piece: the first is there before the second is made',
  async ({ mediaType }) => {
    const made = Promise.withResolvers<void>()
    const origin = await serving(async (_request, response) => {
      response.setHeader('content-type', `${mediaType}; charset=utf-8`)
      response.write('first, ')
      // As Next does after every piece of a stream.
      if ('flush' in response && typeof response.flush === 'function') response.flush()
      await made.promise
      response.end('second')
    })
    const answer = await answered(origin, { 'accept-encoding': 'br' })
    expect(answer.headers['content-encoding']).toBe('br')
    const pieces: Buffer[] = []
    answer.on('data', (piece: Buffer) => {
      pieces.push(piece)
      made.resolve()
    })
    await once(answer, 'end')
    expect(pieces.length).toBeGreaterThan(1)
    expect(brotliDecompressSync(Buffer.concat(pieces)).toString()).toBe('first, second')
  },
)

test.each([
  [true, 'max-age=31536000'],
  [false, undefined],
])(
  'where visitors come by https (%s), every answer keeps them there, and says nothing of hosts below',
  async (secure, header) => {
    const origin = await serving((_request, response) => void response.end('found'), { guard: guardOf(secure) })
    for (const path of ['/', '/rss.xml', '/lake/ping'])
      expect((await answered(`${origin}${path}`)).headers['strict-transport-security'], path).toBe(header)
  },
)

test('what is sent to a page is refused, and the site is not asked', async () => {
  const asked: (string | undefined)[] = []
  const origin = await serving(
    (request, response) => {
      asked.push(`${request.method} ${request.url}`)
      response.end()
    },
    { guard: guardOf(false) },
  )
  const send = (path: string, method: string) => fetch(`${origin}${path}`, { method, headers: { connection: 'close' } })
  for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
    const answer = await send('/news?kind=award', method)
    expect([answer.status, answer.headers.get('allow')], method).toEqual([405, 'GET, HEAD'])
  }
  await send('/api/consent', 'POST')
  await send('/news', 'HEAD')
  expect(asked).toEqual(['POST /api/consent', 'HEAD /news'])
})

test("a page that everybody gets opens where the visitor is; what one person gets is out of its opener's reach", async () => {
  const origin = await serving(
    (request, response) => {
      for (const [name, value] of Object.entries(baselineHeaders)) response.setHeader(name, value)
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.setHeader('cache-control', request.url === '/news' ? 's-maxage=60' : 'private, no-store')
      response.end('<p>Hello</p>')
    },
    { guard: { ...guardOf(false), previewCookies: ['may-see-drafts'] } },
  )
  const policy = async (path: string, headers: Record<string, string> = {}) =>
    (await answered(`${origin}${path}`, headers)).headers['cross-origin-opener-policy']
  expect(await policy('/news')).toBe('unsafe-none')
  expect(await policy('/news', { cookie: 'may-see-drafts=1' })).toBe('same-origin')
  expect(await policy('/studio')).toBe('same-origin')
  expect(await policy('/draft/a-link')).toBe('same-origin')
})

/** Address of a front server before `site`. */
async function serving(site: RequestListener, parts: Partial<FrontServerParts> = {}): Promise<string> {
  const server = createFrontServer({
    site: async (request, response) => site(request, response),
    siteUpgrade: (_request, socket) => socket.destroy(),
    lakeUrl: null,
    guard: null,
    onContentChanged: () => {},
    afterContentChanged: () => {},
    onPagesSettled: () => {},
    ...parts,
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

function guardOf(secure: boolean): PageGuard {
  return {
    inlineScripts: [],
    visitorSources: () => ({ 'script-src': [], 'img-src': [], 'connect-src': [] }),
    hostedSources: [],
    secure,
    previewCookies: [],
    readyPages: new ReadyPages('http://127.0.0.1:1'),
    keptAnswers: new KeptAnswers(),
  }
}

/** The answer as it comes: `fetch` would hide how it was sent. */
function answered(url: string, headers: Record<string, string> = {}): Promise<IncomingMessage> {
  return new Promise((resolve, reject) => {
    get(url, { headers, agent: false }, resolve).once('error', reject)
  })
}
