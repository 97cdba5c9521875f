import { once } from 'node:events'
import type { Server } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createFrontServer } from './front-server.ts'

test('content has changed when the site took the news of it, and not when somebody claims so', async () => {
  let changes = 0
  const server = createFrontServer({
    site: async (request, response) => {
      response.statusCode = request.headers['sanity-webhook-signature'] ? 200 : 401
      response.end()
    },
    siteUpgrade: (_request, socket) => socket.destroy(),
    lakeUrl: null,
    guard: null,
    onContentChanged: () => {
      changes += 1
    },
    afterContentChanged: () => {},
    onPagesSettled: () => {},
  })
  const origin = await listening(server)
  const call = (headers: Record<string, string>) =>
    fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { ...headers, connection: 'close' } })
  expect((await call({})).status).toBe(401)
  expect((await call({ 'sanity-webhook-signature': 'signed' })).status).toBe(200)
  await expect.poll(() => changes).toBe(1)
})

test('what nobody waits for comes after the page that a visitor asks for right after a change', async () => {
  const done: string[] = []
  const server = createFrontServer({
    site: async (request, response) => {
      if (request.url === '/api/revalidate') response.end()
      else
        setTimeout(() => {
          done.push('page')
          response.end()
        }, 300)
    },
    siteUpgrade: (_request, socket) => socket.destroy(),
    lakeUrl: null,
    guard: null,
    onContentChanged: () => done.push('changed'),
    afterContentChanged: () => done.push('the rest'),
    onPagesSettled: () => {},
  })
  const origin = await listening(server)
  await fetch(`${origin}/api/revalidate`, { method: 'POST', headers: { connection: 'close' } })
  await fetch(`${origin}/news`, { headers: { connection: 'close' } })
  await expect.poll(() => done).toEqual(['changed', 'page', 'the rest'])
})

async function listening(server: Server): Promise<string> {
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}
