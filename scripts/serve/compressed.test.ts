import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { expect, test, vi } from 'vitest'
import { codingFor, CompressedText, varyByCoding } from './compressed.ts'

test.each([
  [undefined, null],
  ['', null],
  ['gzip', 'gzip'],
  ['gzip, deflate, br', 'br'],
  ['br;q=0, gzip;q=0.5', 'gzip'],
  ['identity', null],
])('a client that accepts %j gets %j', (accepted, coding) => {
  expect(codingFor(accepted)).toBe(coding)
})

test('a text says the same in every coding', () => {
  const text = new CompressedText('ä page '.repeat(500))
  expect(text.in(null).toString()).toBe('ä page '.repeat(500))
  expect(brotliDecompressSync(text.in('br'))).toEqual(text.in(null))
  expect(gunzipSync(text.in('gzip'))).toEqual(text.in(null))
})

test('a text that is wanted again becomes smaller', async () => {
  const words = Array.from({ length: 4_000 }, (_, index) => `word${(index * 7_919) % 613}`).join(' ')
  const text = new CompressedText(words)
  const first = text.in('br').byteLength
  await vi.waitFor(() => expect(text.in('br').byteLength).toBeLessThan(first))
  expect(brotliDecompressSync(text.in('br')).toString()).toBe(words)
})

test('caches are told that the coding hangs on the request, once', () => {
  expect(varyByCoding(undefined)).toBe('Accept-Encoding')
  expect(varyByCoding('rsc')).toBe('rsc, Accept-Encoding')
  expect(varyByCoding('rsc, accept-encoding')).toBe('rsc, accept-encoding')
})
