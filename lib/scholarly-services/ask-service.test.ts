import type { IncomingMessage, ServerResponse } from 'node:http'
import { gzipSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { askService } from './ask-service.ts'
import { json, withStandIn } from './testing/stand-in.ts'

type Handler = (request: IncomingMessage, response: ServerResponse) => void

const path = '/works/x'
const ask = async (handler: Handler, options: Parameters<typeof withStandIn>[2] = {}) =>
  withStandIn({ '/crossref/works/x': handler }, ({ services }) => askService(services, 'Crossref', path), options)

const torn: Handler = (_, response) => {
  response.writeHead(200, { 'content-length': '1000' })
  response.write('{"a":')
  response.destroy()
}

const flood: Handler = (_, response) => {
  const pour = () => {
    while (!response.destroyed && response.write('x'.repeat(1 << 20)));
    response.once('drain', pour)
  }
  pour()
}

const drip: Handler = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const drop = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(drop))
}

/** Few bytes that become many. */
const swell: Handler = (_, response) => {
  response.writeHead(200, { 'content-encoding': 'gzip' })
  response.end(gzipSync(Buffer.alloc(13 * 1024 * 1024, ' ')))
}

const leadTo =
  (target: string): Handler =>
  (_, response) => {
    response.writeHead(301, { location: target })
    response.end()
  }

const busy: Handler = (_, response) => {
  response.writeHead(429, { 'retry-after': '17' })
  response.end()
}

test('a request says who asks, and where they can be reached', async () => {
  await withStandIn(
    { '/crossref/works/x': {} },
    async ({ services, requests }) => {
      await askService(services, 'Crossref', path)
      expect(requests[0]?.headers['user-agent']).toMatch(/^Labwire\/.*mailto:editor@example\.org/)
    },
    { contact: 'editor@example.org' },
  )
})

test('the same question is asked once, also when the answer is that there is nothing', async () => {
  await withStandIn({ '/crossref/works/x': { ok: 1 } }, async ({ services, requests }) => {
    for (const known of [path, path, '/works/y', '/works/y']) await askService(services, 'Crossref', known)
    expect(requests).toHaveLength(2)
  })
})

test('a fault is not remembered', async () => {
  let calls = 0
  const handler: Handler = (_, response) => json(response, (calls += 1) === 1 ? 500 : 200, { calls })
  await withStandIn({ '/crossref/works/x': handler }, async ({ services }) => {
    await expect(askService(services, 'Crossref', path)).rejects.toMatchObject({ kind: 'down' })
    expect(await askService(services, 'Crossref', path)).toEqual({ calls: 2 })
  })
})

test('too many requests', async () => {
  await expect(ask(busy)).rejects.toMatchObject({
    kind: 'busy',
    message: expect.stringMatching(/asks us to wait 17 seconds/),
  })
})

test('an answer that never comes', async () => {
  await expect(ask(() => {}, { timeoutMs: 100 })).rejects.toMatchObject({ kind: 'slow' })
})

test('an answer that comes drop by drop, for ever', async () => {
  await expect(ask(drip, { timeoutMs: 200 })).rejects.toMatchObject({ kind: 'slow' })
})

test('an answer that swells when it is unpacked', async () => {
  await expect(ask(swell)).rejects.toMatchObject({ kind: 'too-large' })
})

test('an answer that breaks off', async () => {
  await expect(ask(torn)).rejects.toMatchObject({ kind: 'down' })
})

test('a page in place of JSON', async () => {
  await expect(ask((_, response) => response.end('<!doctype html>'))).rejects.toMatchObject({ kind: 'nonsense' })
})

test('an answer without end', async () => {
  await expect(ask(flood)).rejects.toMatchObject({ kind: 'too-large' })
})

test('a redirect within the service is followed, one to another host is not', async () => {
  await withStandIn(
    { '/crossref/works/x': leadTo('/crossref/works/y'), '/crossref/works/y': { moved: true } },
    async ({ services }) => {
      expect(await askService(services, 'Crossref', path)).toEqual({ moved: true })
    },
  )
  await expect(ask(leadTo('http://169.254.169.254/latest'))).rejects.toMatchObject({ kind: 'nonsense' })
  await expect(ask(leadTo('/crossref/works/x'))).rejects.toMatchObject({ kind: 'nonsense' })
})

test('a host that is not there', async () => {
  await withStandIn({}, async ({ services }) => {
    const gone = { ...services, bases: { ...services.bases, Crossref: 'http://127.0.0.1:9' } }
    await expect(askService(gone, 'Crossref', path)).rejects.toMatchObject({
      kind: 'down',
      message: expect.stringMatching(/cannot be reached/),
    })
  })
})
