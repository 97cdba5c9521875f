import { expect, test } from 'vitest'
import { offlineFetch } from './offline-fetch.ts'

const origin = 'http://localhost:3000'

function recorded() {
  const asked: { url: string; method: string; authorization: string | null }[] = []
  const fetch = offlineFetch(
    async (input, init) => {
      const request = new Request(input, init)
      asked.push({ url: request.url, method: request.method, authorization: request.headers.get('authorization') })
      return new Response('ok')
    },
    origin,
    'labwire',
  )
  return { asked, fetch }
}

test.each([
  'https://api.sanity.io/vX/intake/feedback',
  'https://labwire.api.sanity.io/v1/users/me',
  'https://studio-static.sanity.io/Inter-Regular.woff2',
])('%s is never asked', async (url) => {
  const { asked, fetch } = recorded()
  expect((await fetch(url, { method: 'POST', body: '{}' })).status).toBe(503)
  expect((await fetch(new URL(url))).ok).toBe(false)
  expect(asked).toEqual([])
})

test('the project id that the SDK puts in front of the host name is taken off', async () => {
  const { asked, fetch } = recorded()
  const url = 'http://labwire.localhost:3000/lake/v2021-06-07/users/me?tag=x'
  await fetch(url, { headers: { authorization: 'Bearer t' } })
  await fetch(new Request(url, { method: 'POST', headers: { authorization: 'Bearer r' } }))
  expect(asked).toEqual([
    { url: 'http://localhost:3000/lake/v2021-06-07/users/me?tag=x', method: 'GET', authorization: 'Bearer t' },
    { url: 'http://localhost:3000/lake/v2021-06-07/users/me?tag=x', method: 'POST', authorization: 'Bearer r' },
  ])
})

test.each([
  `${origin}/lake/v1/users/me`,
  'https://api.crossref.org/works',
  'https://notsanity.io/',
  'https://sanity.io.example/',
])('%s passes unchanged', async (url) => {
  const { asked, fetch } = recorded()
  await fetch(url)
  expect(asked.map((request) => request.url)).toEqual([url])
})

test.each([
  'https://sanity-cdn.com/v1/modules/sanity/latest/^6.16.0/t1754072932',
  'https://sanity-cdn.com/v1/modules/by-app/abc/t1754072932/%5E6.16.0/sanity',
])('the newest version at %s is the one that runs', async (url) => {
  const { asked, fetch } = recorded()
  const answer = await fetch(url)
  expect(await answer.json()).toEqual({ packageVersion: '6.16.0', latest: '6.16.0' })
  expect(asked).toEqual([])
})

test('Studio is not told to advise another protocol', async () => {
  const { asked, fetch } = recorded()
  const answer = await fetch(`${origin}/lake/v1/ping?tag=sanity.studio.protocol-check`)
  expect(answer.ok).toBe(true)
  expect(asked).toEqual([])
})
