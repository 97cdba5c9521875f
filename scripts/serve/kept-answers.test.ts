import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { finishedPage } from './finished-page.ts'
import { KeptAnswers } from './kept-answers.ts'

let kept = new KeptAnswers()
let close = () => {}
let origin = ''
let made = 0
/** What Next would do, to be changed by a test. */
let next: (request: IncomingMessage, response: ServerResponse) => void

beforeEach(async () => {
  kept = new KeptAnswers()
  made = 0
  next = () => {}
  const server = createServer((request, response) => {
    if (kept.answer(request, response, () => "default-src 'none'")) return
    const { changes } = kept
    made += 1
    response.setHeader('content-type', 'text/html')
    response.setHeader('etag', '"one"')
    response.setHeader('x-nextjs-cache', 'HIT')
    next(request, response)
    const page = finishedPage(`<p>page ${made}</p>`, [])
    kept.offer(request, response, page, changes)
    response.end(page.text.in(null))
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('The test server has no port.')
  origin = `http://127.0.0.1:${address.port}`
  close = () => server.close()
})
afterEach(() => close())

const ask = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await fetch(origin + path, { headers })
  return { answer, text: await answer.text() }
}

describe('a page that was asked for a moment ago', () => {
  test('is answered again without being made, with its headers and its policy', async () => {
    await ask('/news')
    const { answer, text } = await ask('/news')
    expect(text).toBe('<p>page 1</p>')
    expect(answer.headers.get('content-type')).toBe('text/html')
    expect(answer.headers.get('content-security-policy')).toBe("default-src 'none'")
    expect(answer.headers.get('content-encoding')).toMatch(/br|gzip/)
    expect(made).toBe(1)
  })

  test('is not sent to a client that has it', async () => {
    await ask('/news')
    const { answer, text } = await ask('/news', { 'if-none-match': 'W/"one"' })
    expect(answer.status).toBe(304)
    expect(text).toBe('')
  })

  test('is made anew after content has changed', async () => {
    await ask('/news')
    kept.forget()
    expect((await ask('/news')).text).toBe('<p>page 2</p>')
  })

  test('is not kept when content changed while it was made', async () => {
    next = () => kept.forget()
    await ask('/news')
    next = () => {}
    expect((await ask('/news')).text).toBe('<p>page 2</p>')
  })

  test.each([
    ['what Next had to make', (response: ServerResponse) => response.setHeader('x-nextjs-cache', 'MISS')],
    ['what is about to be made again', (response: ServerResponse) => response.setHeader('x-nextjs-cache', 'STALE')],
    ['what sets a cookie', (response: ServerResponse) => response.setHeader('set-cookie', 'a=b')],
    ['what is not there', (response: ServerResponse) => Object.assign(response, { statusCode: 404 })],
  ])('%s is not kept', async (_what, change) => {
    next = (_request, response) => void change(response)
    await ask('/news')
    await ask('/news')
    expect(made).toBe(2)
  })

  test('is not taken for the answer to a question, or for the payload of Next’s router', async () => {
    await ask('/news')
    await ask('/news?kind=award')
    await ask('/news?kind=award')
    await ask('/news', { rsc: '1' })
    expect(made).toBe(4)
  })
})
