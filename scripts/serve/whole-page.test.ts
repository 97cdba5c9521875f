import { createServer, type RequestListener } from 'node:http'
import { afterEach, describe, expect, test } from 'vitest'
import { holdWholePage } from './whole-page.ts'

let close = () => {}
afterEach(() => close())

async function answerOf(listener: RequestListener, method = 'GET'): Promise<Response> {
  const server = createServer(listener)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  close = () => server.close()
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  return fetch(`http://127.0.0.1:${address.port}/`, { method })
}

describe('a page held back until it is whole', () => {
  test('gets headers that depend on all of it', async () => {
    const answer = await answerOf((_request, response) => {
      holdWholePage(response, (html) => {
        response.setHeader('x-length', html.length)
      })
      response.setHeader('content-type', 'text/html; charset=utf-8')
      response.write('<p>ä')
      response.end('</p>')
    })
    expect(answer.headers.get('x-length')).toBe('8')
    expect(await answer.text()).toBe('<p>ä</p>')
  })

  test('keeps the status and headers that were written at once', async () => {
    const answer = await answerOf((_request, response) => {
      holdWholePage(response, () => {
        response.setHeader('x-held', 'yes')
      })
      response.writeHead(404, { 'content-type': 'text/html' })
      response.end('gone')
    })
    expect(answer.status).toBe(404)
    expect(answer.headers.get('x-held')).toBe('yes')
    expect(await answer.text()).toBe('gone')
  })

  test('says nothing of its length where no body is asked for: it would be that of the page before', async () => {
    const answer = await answerOf((_request, response) => {
      holdWholePage(response, () => '<p>shorter')
      response.writeHead(200, { 'content-type': 'text/html', 'content-length': '4000' })
      response.end()
    }, 'HEAD')
    expect(answer.status).toBe(200)
    expect(answer.headers.get('content-length')).toBeNull()
  })

  test('does not touch what is not HTML', async () => {
    const answer = await answerOf((_request, response) => {
      holdWholePage(response, () => {
        response.setHeader('x-held', 'yes')
      })
      response.writeHead(200, { 'content-type': 'application/json' })
      response.end('{}')
    })
    expect(answer.headers.get('x-held')).toBeNull()
    expect(await answer.text()).toBe('{}')
  })
})

test('a page that the browser kept keeps the headers it came with', async () => {
  const answer = await answerOf((_request, response) => {
    holdWholePage(
      response,
      () => {},
      () => {
        if (response.statusCode === 304) response.removeHeader('content-security-policy')
      },
    )
    response.setHeader('content-security-policy', "default-src 'none'")
    response.statusCode = 304
    response.end()
  })
  expect(answer.status).toBe(304)
  expect(answer.headers.get('content-security-policy')).toBeNull()
})

test('what is not HTML can still be given headers, once, before they leave', async () => {
  let calls = 0
  const answer = await answerOf((_request, response) => {
    holdWholePage(
      response,
      () => {},
      () => {
        calls += 1
        response.setHeader('cache-control', 'no-store')
      },
    )
    response.setHeader('content-type', 'text/x-component')
    response.setHeader('cache-control', 's-maxage=31536000')
    response.write('1')
    response.end('2')
  })
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(await answer.text()).toBe('12')
  expect(calls).toBe(1)
})

test('another page can be sent in place of the one that was made', async () => {
  const answer = await answerOf((_request, response) => {
    holdWholePage(response, () => 'the better page')
    response.writeHead(404, { 'content-type': 'text/html', 'content-length': '3' })
    response.end('bad')
  })
  expect(answer.status).toBe(404)
  expect(await answer.text()).toBe('the better page')
})
