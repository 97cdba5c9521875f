import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { cookieErasures, cookieNames, eraseTraces, type EraseableStorage } from './erase-traces.ts'

describe('erasing a cookie', () => {
  test('tries every domain above this host and every folder above this page', () => {
    expect(cookieErasures('_ga', 'news.lab.example', '/news/a-story', 'domains above')).toEqual([
      '_ga=; Max-Age=0; Path=/',
      '_ga=; Max-Age=0; Path=/news',
      '_ga=; Max-Age=0; Path=/news/',
      '_ga=; Max-Age=0; Path=/news/a-story',
      '_ga=; Max-Age=0; Path=/news/a-story/',
      ...['news.lab.example', 'lab.example'].flatMap((domain) => [
        `_ga=; Max-Age=0; Path=/; Domain=${domain}`,
        `_ga=; Max-Age=0; Path=/news; Domain=${domain}`,
        `_ga=; Max-Age=0; Path=/news/; Domain=${domain}`,
        `_ga=; Max-Age=0; Path=/news/a-story; Domain=${domain}`,
        `_ga=; Max-Age=0; Path=/news/a-story/; Domain=${domain}`,
      ]),
    ])
  })

  test('within this host leaves the domains above alone', () => {
    expect(cookieErasures('_ga', 'news.lab.example', '/', 'host')).toEqual([
      '_ga=; Max-Age=0; Path=/',
      '_ga=; Max-Age=0; Path=/; Domain=news.lab.example',
    ])
  })

  test.each([
    ['localhost', ['localhost']],
    ['127.0.0.1', ['127.0.0.1']],
    ['[::1]', ['[::1]']],
    ['lab.example', ['lab.example']],
    ['a.b.c.uk', ['a.b.c.uk', 'b.c.uk', 'c.uk']],
    ['3.lab.example', ['3.lab.example', 'lab.example']],
    ['news.lab4', ['news.lab4']],
    ['a.news.lab4', ['a.news.lab4', 'news.lab4']],
  ])('of the host %s tries the domains %j', (hostname, domains) => {
    const tried = cookieErasures('x', hostname, '/', 'domains above').map((cookie) => cookie.split('; Domain=')[1])
    expect(tried).toEqual([undefined, ...domains])
  })
})

test('the names of cookies are read, values and empty headers aside', () => {
  expect(cookieNames('')).toEqual([])
  expect(cookieNames('a=1; b=2=3; c=; nameless')).toEqual(['a', 'b', 'c', 'nameless'])
})

/** A storage as browsers have it: keys move up when one before them is removed. */
function storageOf(...keys: string[]): EraseableStorage & { keys: string[] } {
  return {
    keys,
    get length() {
      return keys.length
    },
    key: (index) => keys[index] ?? null,
    removeItem: (key) => void keys.splice(keys.indexOf(key), 1),
  }
}

const startsWith = (prefix: string) => (name: string) => name.startsWith(prefix)

describe('erasing traces', () => {
  test('takes what is named, each kind by its own rule, and leaves the rest', () => {
    const written: string[] = []
    const localStorage = storageOf('ph_1', 'ph_2', 'theme', '_ga', 'ph_3')
    const sessionStorage = storageOf('ph_1', 'tab_1')
    eraseTraces(
      {
        cookies: () => 'labwire-consent=1; _ga=2; ph_1=3',
        setCookie: (cookie) => void written.push(cookie),
        hostname: 'localhost',
        pathname: '/',
        localStorage,
        sessionStorage,
      },
      { cookie: startsWith('_ga'), localStorage: startsWith('ph_'), sessionStorage: startsWith('tab_') },
      'host',
    )
    expect(written).toEqual(['_ga=; Max-Age=0; Path=/', '_ga=; Max-Age=0; Path=/; Domain=localhost'])
    expect(localStorage.keys).toEqual(['theme', '_ga'])
    expect(sessionStorage.keys).toEqual(['ph_1'])
  })

  test('goes on where the browser gives no storage', () => {
    const written: string[] = []
    eraseTraces(
      {
        cookies: () => 'a=1',
        setCookie: (cookie) => void written.push(cookie),
        hostname: 'localhost',
        pathname: '/',
        localStorage: null,
        sessionStorage: null,
      },
      { cookie: () => true, localStorage: () => true, sessionStorage: () => true },
      'domains above',
    )
    expect(written).toHaveLength(2)
  })

  test('leaves no key that is named, however many there are', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), (keys) => {
        const storage = storageOf(...keys)
        const page = {
          cookies: () => '',
          setCookie: () => {},
          hostname: 'x',
          pathname: '/',
          localStorage: storage,
          sessionStorage: null,
        }
        const names = {
          cookie: () => false,
          localStorage: (key: string) => key.length % 2 === 0,
          sessionStorage: () => false,
        }
        eraseTraces(page, names, 'host')
        expect(storage.keys).toEqual(keys.filter((key) => key.length % 2 === 1))
      }),
    )
  })
})
