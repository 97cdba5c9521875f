import { expect, test } from 'vitest'
import { cameOverHttps, isSameOrigin } from './request-origin.ts'

const request = (headers: Record<string, string>, url = 'http://localhost:3000/api') => new Request(url, { headers })

test('a proxy in front says whether the browser used https', () => {
  expect(cameOverHttps(request({}))).toBe(false)
  expect(cameOverHttps(request({}, 'https://lab.example/api'))).toBe(true)
  expect(cameOverHttps(request({ 'x-forwarded-proto': 'https,http' }))).toBe(true)
})

test('a request counts as ours only when the browser says that our page sent it', () => {
  expect(isSameOrigin(request({ 'sec-fetch-site': 'same-origin' }))).toBe(true)
  expect(isSameOrigin(request({ 'sec-fetch-site': 'same-site' }))).toBe(false)
  expect(isSameOrigin(request({ 'sec-fetch-site': 'cross-site' }))).toBe(false)
  expect(isSameOrigin(request({ origin: 'http://evil.example', host: 'localhost:3000' }))).toBe(false)
  expect(isSameOrigin(request({ origin: 'http://localhost:3000', host: 'localhost:3000' }))).toBe(true)
  expect(isSameOrigin(request({ origin: 'null', host: 'localhost:3000' }))).toBe(false)
  expect(isSameOrigin(request({}))).toBe(false)
})
