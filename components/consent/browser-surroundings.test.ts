import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { StoredChoice } from '#lib/consent/consent-cookie.ts'
import { browserSurroundings } from './browser-surroundings.ts'

const choice: StoredChoice = { version: 1, decidedAt: 1_763_843_174_000, asked: ['media'], granted: [] }

/** A browser's cookies as scripts see them, without their attributes. */
let cookies: Map<string, string>

beforeEach(() => {
  cookies = new Map()
  vi.stubGlobal('document', {
    get cookie() {
      return [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    },
    set cookie(written: string) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(written) ?? []
      if (written.includes('Max-Age=0')) cookies.delete(name)
      else cookies.set(name, value)
    },
  })
  vi.stubGlobal('location', { protocol: 'https:', hostname: 'news.example', pathname: '/' })
})

afterEach(() => vi.unstubAllGlobals())

test('other tabs are told of a choice at once, and again when the server has answered', async () => {
  const answered = Promise.withResolvers<Response>()
  vi.stubGlobal('fetch', () => answered.promise)
  let told = 0
  const surroundings = browserSurroundings(() => (told += 1))
  surroundings.keep(choice)
  expect(told).toBe(1)
  expect(cookies.get('labwire-consent')).toBe('1.1.1763843174.media:0')
  answered.resolve(new Response())
  await surroundings.settled()
  expect(told).toBe(2)
})

test('a choice that was given up says nothing more, and is not written again', async () => {
  const first = Promise.withResolvers<Response>()
  const answers = [first.promise, Promise.reject(new TypeError('offline'))]
  vi.stubGlobal('fetch', () => answers.shift())
  let told = 0
  const surroundings = browserSurroundings(() => (told += 1))
  surroundings.keep({ ...choice, granted: ['media'] })
  surroundings.keep(choice)
  first.resolve(new Response())
  await surroundings.settled()
  expect(told).toBe(3)
  expect(cookies.get('labwire-consent')).toBe('1.1.1763843174.media:0')
})
