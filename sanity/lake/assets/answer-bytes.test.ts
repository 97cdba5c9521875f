import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { answerFile, attachment, notModified } from './answer-bytes.ts'
import { parseRange } from './byte-range.ts'

let folder = ''
let path = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'lake-answer-'))
  path = join(folder, 'digits')
  await writeFile(path, '0123456789')
})
afterAll(() => rm(folder, { recursive: true }))

const served = { mimeType: 'text/plain', tag: 'abc', downloadName: null, negotiated: false, settled: true }
const ask = (headers: Record<string, string> = {}, method = 'GET') =>
  new Request('http://localhost/x', { headers, method })

async function answer(request: Request): Promise<Response> {
  const response = await answerFile(request, served, path)
  if (!response) throw new Error('no file')
  return response
}

test.for([
  ['bytes=0-3', '0123', 'bytes 0-3/10'],
  ['bytes=8-', '89', 'bytes 8-9/10'],
  ['bytes=-2', '89', 'bytes 8-9/10'],
  ['bytes=5-100', '56789', 'bytes 5-9/10'],
] as const)('answers %s with that part', async ([range, body, contentRange]) => {
  const response = await answer(ask({ range }))
  expect(response.status).toBe(206)
  expect(response.headers.get('content-range')).toBe(contentRange)
  expect(response.headers.get('content-length')).toBe(String(body.length))
  expect(await response.text()).toBe(body)
})

test.for(['bytes=0-1,3-4', 'lines=1-2', 'bytes=5-2', 'bytes=a-b', 'bytes=-'])(
  'ignores %s and sends everything',
  async (range) => {
    const response = await answer(ask({ range }))
    expect(response.status).toBe(200)
    expect(await response.text()).toBe('0123456789')
  },
)

test('refuses a range past the end and says how long the file is', async () => {
  const response = await answer(ask({ range: 'bytes=10-' }))
  expect(response.status).toBe(416)
  expect(response.headers.get('content-range')).toBe('bytes */10')
})

test('sends everything when the copy that the range belongs to is outdated', async () => {
  expect((await answer(ask({ range: 'bytes=0-3', 'if-range': '"old"' }))).status).toBe(200)
  expect((await answer(ask({ range: 'bytes=0-3', 'if-range': '"abc"' }))).status).toBe(206)
})

test('tells a caller that has the bytes that nothing changed', () => {
  expect(notModified(ask({ 'if-none-match': 'W/"x", "abc"' }), served)?.status).toBe(304)
  expect(notModified(ask({ 'if-none-match': '"x"' }), served)).toBeNull()
  expect(notModified(ask(), served)).toBeNull()
})

test('answers HEAD with the length and no body', async () => {
  const response = await answer(ask({}, 'HEAD'))
  expect(response.headers.get('content-length')).toBe('10')
  expect(await response.text()).toBe('')
})

test('has no answer for a file that is gone', async () => {
  expect(await answerFile(ask(), served, join(folder, 'missing'))).toBeNull()
})

test('every range lies inside the file', () => {
  fc.assert(
    fc.property(
      fc.nat(50),
      fc.option(fc.nat(60), { nil: '' }),
      fc.option(fc.nat(60), { nil: '' }),
      (size, from, to) => {
        const range = parseRange(`bytes=${from}-${to}`, size)
        if (range === null || range === 'unsatisfiable') return
        expect(range.first).toBeGreaterThanOrEqual(0)
        expect(range.last).toBeLessThan(size)
        expect(range.first).toBeLessThanOrEqual(range.last)
      },
    ),
  )
})

test('no name of a download can break out of its header', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (name) => {
      const header = attachment(name)
      expect(header).toMatch(/^attachment; filename="[^"\\%\r\n]*"; filename\*=UTF-8''[\w.~!%-]*$/)
      expect(() => new Headers({ 'content-disposition': header })).not.toThrow()
    }),
  )
})
