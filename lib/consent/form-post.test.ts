import { describe, expect, test } from 'vitest'
import { isSameOrigin, readText, returnPath } from './form-post.ts'

const at = 'https://news.example.org/api/consent'
const post = (headers: Record<string, string>, body = '') => new Request(at, { method: 'POST', headers, body })

/** Node's `Request` drops headers that only browsers may set; this is one as a server receives it. */
function received(headers: Record<string, string>): Request {
  return Object.defineProperty(new Request(at), 'headers', { value: new Headers(headers) })
}

describe('a request', () => {
  test.each([
    [{ 'sec-fetch-site': 'same-origin' }, true],
    [{ 'sec-fetch-site': 'same-site' }, false],
    [{ 'sec-fetch-site': 'cross-site' }, false],
    [{ 'sec-fetch-site': 'none' }, false],
    [{ 'sec-fetch-site': 'cross-site', origin: 'https://news.example.org', host: 'news.example.org' }, false],
    [{ origin: 'https://news.example.org', host: 'news.example.org' }, true],
    [{ origin: 'http://localhost:3000', host: 'localhost:3000' }, true],
    [{ origin: 'http://localhost:3001', host: 'localhost:3000' }, false],
    [{ origin: 'https://evil.example', host: 'news.example.org' }, false],
    [{ origin: 'null', host: 'news.example.org' }, false],
    [{ host: 'news.example.org' }, false],
  ])('with %j is from the same origin: %s', (headers, expected) => {
    expect(isSameOrigin(received({ ...headers }))).toBe(expected)
  })
})

describe('the way back after a form', () => {
  test.each([
    ['https://news.example.org/news/a-story?page=2', '/news/a-story?page=2'],
    ['https://news.example.org//evil.example/x', '/evil.example/x'],
    ['https://news.example.org/\\evil.example', '/evil.example'],
    ['https://news.example.org/news/a//b', '/news/a//b'],
    ['https://news.example.org', '/'],
    ['not an address', '/'],
    ['', '/'],
  ])('from "%s" is "%s"', (referer, path) => {
    expect(returnPath(received({ referer }))).toBe(path)
  })
})

describe('the body', () => {
  test('is read up to its limit in bytes, and not beyond', async () => {
    expect(await readText(post({}, 'a'.repeat(8)), 8)).toBe('a'.repeat(8))
    expect(await readText(post({}, 'a'.repeat(9)), 8)).toBeNull()
    expect(await readText(post({}, 'é'.repeat(4)), 8)).toBe('éééé')
    expect(await readText(post({}, 'é'.repeat(5)), 8)).toBeNull()
  })

  test('keeps a letter whole whose bytes come in two parts', async () => {
    const [first, second] = [Uint8Array.of(0xc3), Uint8Array.of(0xa9)]
    const parts = new ReadableStream({
      start(controller) {
        controller.enqueue(first)
        controller.enqueue(second)
        controller.close()
      },
    })
    const request = new Request(at, Object.assign({ method: 'POST', body: parts }, { duplex: 'half' }))
    expect(await readText(request, 2)).toBe('é')
  })

  test('may be missing', async () => {
    expect(await readText(new Request(at, { method: 'POST' }), 8)).toBe('')
  })

  test('that never ends is given up', async () => {
    const endless = new ReadableStream({ pull: (controller) => controller.enqueue(new Uint8Array(1000)) })
    const request = new Request(at, Object.assign({ method: 'POST', body: endless }, { duplex: 'half' }))
    expect(await readText(request, 1024)).toBeNull()
  })
})
