import { expect, test } from '../fixtures/test.ts'

const long = 'a'.repeat(10_000)
const names = [
  '%00',
  '%ff',
  '%E0%A4%A',
  '%F0%9F%AB%80',
  '%E2%80%AE',
  '..%2f..%2fetc',
  '%5c',
  '%0d%0aX-A:1',
  '100%',
  '__proto__',
  long,
]
const numbers = ['999999', '-1', '0', '1e9', 'NaN', '99999999999999999999', '%D9%A3']

const places = [
  '/',
  '/news/',
  '/news/page/',
  '/publications/',
  '/people/',
  '/topics/',
  '/about/',
  '/og/news/',
  '/draft/',
]
const questions = [
  '/search?q=',
  '/search?q=iron&type=',
  '/search/suggestions?q=',
  '/news?kind=',
  '/news?topic=',
  '/publications?q=',
  '/publications?type=',
  '/publications/citations.bib?q=',
  '/rss.xml?',
  '/?',
  '/people?unknown=',
]
const counted = [
  '/news/page/',
  '/news?page=',
  '/news?kind=research&page=',
  '/search?q=iron&page=',
  '/news?year=',
  '/publications?year=',
]

const asked = [
  ...places.flatMap((place) => names.map((name) => place + name)),
  ...names.flatMap((name) => [
    `/feeds/topic/${name}/rss.xml`,
    `/feeds/kind/${name}/atom.xml`,
    `/publications/${name}/citation.bib`,
  ]),
  ...questions.flatMap((question) => names.map((name) => question + name)),
  ...counted.flatMap((question) => numbers.map((number) => question + number)),
  '/news?kind=research&kind=award',
  '/news?kind[]=research',
  '/search?q=a&q=b',
  '/news//',
  '/NEWS',
  '/feeds/kind/award/rss.json',
  '/og/site/nothing',
]

/** Says a sentence to whoever came, as a page or as plain text. */
const clear = /<h1[\s>]|^There is no such /

test('no address, however odd, fails: each gets a clear answer', async ({ request }) => {
  const odd: string[] = []
  const ask = async (path: string) => {
    const answer = await request.get(path, { maxRedirects: 5 })
    const text = await answer.text()
    const isFine = answer.status() === 200 || ([400, 403, 404].includes(answer.status()) && clear.test(text))
    if (!isFine) odd.push(`${answer.status()} ${path.slice(0, 80)} ${text.slice(0, 80)}`)
  }
  for (let start = 0; start < asked.length; start += 8) await Promise.all(asked.slice(start, start + 8).map(ask))
  expect(odd).toEqual([])
})

test('a page beyond the last and a filter of nothing say so with the menu around them', async ({ page }) => {
  for (const path of ['/news/page/999999', '/news?kind=research&page=999999', '/news?topic=nothing', '/%ff']) {
    expect((await page.goto(path))?.status(), path).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('There is no page at this address')
    await expect(page.getByRole('navigation', { name: 'Main' })).toBeVisible()
  }
})
