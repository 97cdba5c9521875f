import { once } from 'node:events'
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
    onPagesSettled: () => {},
  })
  server.listen(0, '127.0.0.1')
  onTestFinished(() => void server.close())
  await once(server, 'listening')
  const address = server.address()
  const port = typeof address === 'object' && address ? address.port : 0
  const call = (headers: Record<string, string>) =>
    fetch(`http://127.0.0.1:${port}/api/revalidate`, { method: 'POST', headers: { ...headers, connection: 'close' } })
  expect((await call({})).status).toBe(401)
  expect((await call({ 'sanity-webhook-signature': 'signed' })).status).toBe(200)
  await expect.poll(() => changes).toBe(1)
})
