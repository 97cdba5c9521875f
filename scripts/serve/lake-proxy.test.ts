import { once } from 'node:events'
import { createServer, request, type IncomingMessage, type RequestListener } from 'node:http'
import { expect, onTestFinished, test } from 'vitest'
import { createLakeProxy } from './lake-proxy.ts'

test('a read survives that its kept connection is closed under it, and is made for the same caller', async () => {
  const lake = await lakeThatCutsKeptConnections()
  const site = await siteBefore(lake.url)
  expect((await fetch(site)).status).toBe(200)
  const again = await fetch(site)
  expect([again.status, await again.text()]).toEqual([200, '127.0.0.1'])
  expect(lake.cut()).toBe(1)
})

test('a write has a connection of its own, which nobody has given up, and the caller keeps theirs', async () => {
  const lake = await lakeThatCutsKeptConnections()
  const site = await siteBefore(lake.url)
  expect((await fetch(site)).status).toBe(200)
  for (let time = 0; time < 2; time += 1) {
    const write = await fetch(site, { method: 'POST', body: '{}' })
    expect([write.status, write.headers.get('connection')]).toEqual([200, 'keep-alive'])
  }
  expect(lake.cut()).toBe(0)
})

test('a write may have been carried out when the lake hangs up, and is not sent again', async () => {
  let asked = 0
  const lake = await listening((write) => {
    asked += 1
    write.socket.destroy()
  })
  const write = await fetch(await siteBefore(lake), { method: 'POST', body: '{}' })
  expect([write.status, write.headers.get('retry-after')]).toEqual([503, '1'])
  expect(asked).toBe(1)
})

test('a lake that always hangs up is away, and is asked twice at the most', async () => {
  let asked = 0
  const lake = await listening((request) => {
    asked += 1
    request.socket.destroy()
  })
  expect((await fetch(await siteBefore(lake))).status).toBe(503)
  expect(asked).toBe(2)
})

test('a read with a body is not sent again, for its body is gone', async () => {
  let asked = 0
  const lake = await listening((read) => {
    asked += 1
    read.socket.destroy()
  })
  const read = request(await siteBefore(lake), { headers: { 'content-length': '2' } }).end('{}')
  const [answer]: IncomingMessage[] = await once(read, 'response')
  expect(answer?.statusCode).toBe(503)
  expect(asked).toBe(1)
  answer?.resume()
})

/** Answers the first request of each connection with whom it is for, and hangs up at the second. */
async function lakeThatCutsKeptConnections() {
  const seen = new WeakSet<object>()
  let cut = 0
  const url = await listening((request, response) => {
    if (!seen.has(request.socket)) {
      seen.add(request.socket)
      response.end(request.headers['x-forwarded-for'])
      return
    }
    cut += 1
    request.socket.destroy()
  })
  return { url, cut: () => cut }
}

async function siteBefore(lakeUrl: string): Promise<string> {
  const proxy = createLakeProxy()
  return listening((request, response) => proxy.web(request, response, lakeUrl))
}

async function listening(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, '127.0.0.1')
  onTestFinished(() => {
    server.close()
    server.closeAllConnections()
  })
  await once(server, 'listening')
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}/`
}
