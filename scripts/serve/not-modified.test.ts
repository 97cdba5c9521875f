import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { sparesWhatIsKnown } from './not-modified.ts'

const server = createServer((request, response) => {
  response.statusCode = request.url === '/missing' ? 404 : 200
  response.setHeader('content-type', 'application/x-bibtex')
  if (request.url !== '/untagged') response.setHeader('etag', 'W/"abc"')
  sparesWhatIsKnown(request, response)
  response.write('@article{')
  response.end('}')
})

let origin = ''

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${portOf(server.address())}`
})

afterAll(() => server.close())

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address ? address.port : 0
}

const ask = async (path: string, tag: string, method = 'GET') => {
  const answer = await fetch(origin + path, { method, headers: { 'if-none-match': tag } })
  return { status: answer.status, tag: answer.headers.get('etag'), text: await answer.text() }
}

test('whoever has the file already gets 304, its tag, and no body', async () => {
  expect(await ask('/file', 'W/"abc"')).toEqual({ status: 304, tag: 'W/"abc"', text: '' })
  expect(await ask('/file', '"abc"', 'HEAD')).toEqual({ status: 304, tag: 'W/"abc"', text: '' })
})

test.each([
  ['/file', 'W/"old"', 200],
  ['/untagged', 'W/"abc"', 200],
  ['/missing', 'W/"abc"', 404],
])('%s for a client that has %s is sent whole, with %d', async (path, tag, status) => {
  expect(await ask(path, tag)).toMatchObject({ status, text: '@article{}' })
})
