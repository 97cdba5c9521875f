import { describe, expect, test } from 'vitest'
import { decodeChoice } from '#lib/consent/consent-cookie.ts'
import { POST } from './route.ts'

const answer = { version: 2, asked: ['analytics', 'media'], granted: ['media'] }

interface Posted {
  readonly type?: string
  readonly body?: string
  readonly headers?: Record<string, string>
  readonly address?: string
}

function post({
  type = 'application/json',
  body = JSON.stringify(answer),
  headers = {},
  address = 'http://localhost:3000/api/consent',
}: Posted = {}) {
  const request = new Request(address, { method: 'POST', body })
  const all = new Headers({ 'content-type': type, 'sec-fetch-site': 'same-origin', ...headers })
  return POST(Object.defineProperty(request, 'headers', { value: all }))
}

const form = (fields: Record<string, string>): Posted => ({
  type: 'application/x-www-form-urlencoded; charset=UTF-8',
  body: new URLSearchParams({ version: '2', asked: 'analytics media', ...fields }).toString(),
})

function choiceSetBy(response: Response) {
  const [, value = ''] = /^labwire-consent=([^;]+);/.exec(response.headers.get('set-cookie') ?? '') ?? []
  return decodeChoice(value)
}

const secure = async (posted: Posted) => (await post(posted)).headers.get('set-cookie')?.endsWith('; Secure')

const namesErased = (response: Response) =>
  response.headers.getSetCookie().flatMap((header) => /^([^=]+)=; Max-Age=0/.exec(header)?.slice(1) ?? [])

describe('a choice that is posted', () => {
  test('is set as a cookie with the server’s time', async () => {
    const before = Math.floor(Date.now() / 1000) * 1000
    const response = await post()
    expect(response.status).toBe(204)
    expect(response.headers.get('cache-control')).toBe('no-store')
    expect(choiceSetBy(response)).toMatchObject(answer)
    expect(choiceSetBy(response)?.decidedAt).toBeGreaterThanOrEqual(before)
    expect(choiceSetBy(response)?.decidedAt).toBeLessThanOrEqual(Date.now())
  })

  test('is for https only where visitors come by https', async () => {
    expect(await secure({})).toBe(false)
    expect(await secure({ address: 'https://news.example/api/consent' })).toBe(true)
    expect(await secure({ headers: { 'x-forwarded-proto': 'https' } })).toBe(true)
    expect(await secure({ headers: { 'x-forwarded-proto': 'https, http' } })).toBe(true)
    expect(await secure({ address: 'https://news.example/', headers: { 'x-forwarded-proto': 'http' } })).toBe(false)
  })

  test('by the browser’s own form leads back to the page', async () => {
    const response = await post({
      ...form({ choice: 'accept' }),
      headers: { referer: 'http://localhost:3000/news/a?page=2' },
    })
    expect(response.status).toBe(303)
    expect(response.headers.get('location')).toBe('/news/a?page=2')
    expect(choiceSetBy(response)?.granted).toEqual(['analytics', 'media'])
  })

  test('that is a no erases what services have put into cookies, also where no script can see it', async () => {
    const cookie = '_ga=GA1.1.1; FPID=FPID2.2.1; labwire_session=s'
    const headers = { cookie, host: 'news.lab.example' }
    expect(new Set(namesErased(await post({ headers })))).toEqual(new Set(['_ga', 'FPID']))
    expect(new Set(namesErased(await post({ ...form({ choice: 'reject' }), headers })))).toEqual(
      new Set(['_ga', 'FPID']),
    )
    expect(namesErased(await post({ ...form({ choice: 'accept' }), headers }))).toEqual([])
  })

  test('of another site is refused, and sets nothing', async () => {
    for (const site of ['cross-site', 'same-site', 'none']) {
      const response = await post({ headers: { 'sec-fetch-site': site } })
      expect(response.status).toBe(403)
      expect(response.headers.get('set-cookie')).toBeNull()
    }
  })

  test('again and again, from one address, is refused for a while; others are not held up', async () => {
    const from = (address: string) => post({ headers: { 'x-forwarded-for': address } })
    const answers = await Promise.all(Array.from({ length: 110 }, () => from('203.0.113.7')))
    const refused = answers.find(({ status }) => status === 429)
    expect(refused?.headers.get('retry-after')).toBe('1')
    expect(refused?.headers.get('set-cookie')).toBeNull()
    expect(answers.filter(({ status }) => status === 204).length).toBeLessThan(65)
    expect((await from('203.0.113.8')).status).toBe(204)
    expect((await post()).status).toBe(204)
  })

  test.each([
    [400, 'version', { body: JSON.stringify({ ...answer, version: 0 }) }],
    [400, 'JSON', { body: 'granted' }],
    [400, 'choice', form({ choice: 'maybe' })],
    [413, '1024', { body: JSON.stringify({ ...answer, more: 'x'.repeat(1024) }) }],
    [415, 'JSON or a form', { type: 'text/plain' }],
    [415, 'JSON or a form', { type: '' }],
  ])('is answered with %d and a message about %s when it is wrong', async (status, about, posted: Posted) => {
    const response = await post(posted)
    expect(response.status).toBe(status)
    expect(await response.json()).toEqual({ error: expect.stringContaining(about) })
    expect(response.headers.get('set-cookie')).toBeNull()
  })
})
