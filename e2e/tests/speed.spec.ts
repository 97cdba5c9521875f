import { settle } from '../looks/contact-sheet.ts'
import { expect, test } from '../fixtures/test.ts'

const routes = ['/', '/news', '/publications', '/people', '/topics', '/cookies']

test('a page can be painted from its first bytes: its rules are in it, and no style sheet stands before its text', async ({
  request,
}) => {
  for (const route of routes) {
    const html = await (await request.get(route)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    expect(head, route).toMatch(/<style>@layer reset/)
    expect(head, route).not.toContain('rel="stylesheet"')
    expect(html.slice(html.lastIndexOf('</footer>')), route).toContain('rel="stylesheet"')
    expect(head.match(/rel="preload"[^>]*as="font"/g)?.length, route).toBe(3)
  }
})

test('a shared cache may keep pages, and a browser asks only whether they have changed', async ({ request }) => {
  for (const route of routes) {
    const { etag, ...headers } = (await request.get(route)).headers()
    expect(headers['cache-control'], route).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/)
    expect(headers['vary'], route).toMatch(/accept-encoding/i)
    expect((await request.get(route, { headers: { 'if-none-match': etag ?? '' } })).status(), route).toBe(304)
  }
})

test('a page shows what its rules in the head say and what its style sheets say alike', async ({ page, context }) => {
  await context.route('**/*.css*', (route) => route.abort())
  await page.emulateMedia({ reducedMotion: 'reduce' })
  for (const route of ['/', '/news/how-to-weigh-iron-in-a-beating-heart', '/publications', '/people/rowan-ironside']) {
    await page.goto(route)
    await settle(page)
    const before = await page.evaluate(boxes)
    await context.unroute('**/*.css*')
    await page.reload()
    await page.waitForLoadState('networkidle')
    await settle(page)
    expect(await page.evaluate(boxes), route).toEqual(before)
    await context.route('**/*.css*', (route) => route.abort())
  }
})

test('a browser is told to fetch the page behind a link that a visitor is about to follow', async ({ request }) => {
  const told = (await request.get('/')).headers()['speculation-rules']
  expect(told).toBe('"/speculation-rules.json"')
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toContain('application/speculationrules+json')
  expect((await request.get('/studio')).headers()['speculation-rules']).toBeUndefined()
})

/** Where every element of the page stands, and in what colour. */
function boxes(): string[] {
  const seen = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().height > 0)
  return seen.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { color, backgroundColor, fontSize } = getComputedStyle(element)
    const place = [x, y, width, height].map(Math.round).join(' ')
    return `${element.localName} ${place} ${color} ${backgroundColor} ${fontSize}`
  })
}
