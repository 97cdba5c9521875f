import type { Page } from '@playwright/test'
import { openTeamPreview } from '../fixtures/team-preview.ts'
import { settle } from '../looks/contact-sheet.ts'
import { expect, test } from '../fixtures/test.ts'

const story = '/news/how-to-weigh-iron-in-a-beating-heart'
const routes = ['/', '/news', '/publications', '/people', '/topics', '/cookies']
/** One address of each other kind that a shared cache may keep. */
const others = [
  story,
  '/publications/myocardial-iron-trial',
  '/people/rowan-ironside',
  '/topics/ferritin',
  '/accessibility',
  '/search?q=iron',
  '/news?kind=research',
  '/publications?access=open',
  '/rss.xml',
  '/sitemap.xml',
]

test('a page can be painted from its first bytes: its rules are in it, and no style sheet is fetched', async ({
  request,
}) => {
  for (const route of routes) {
    const html = await (await request.get(route)).text()
    const head = html.slice(0, html.indexOf('</head>'))
    expect(head, route).toMatch(/<style>@layer reset/)
    expect(html, route).not.toContain('rel="stylesheet"')
    expect(head.match(/rel="preload"[^>]*as="font"/g)?.length, route).toBe(3)
  }
})

test('a shared cache may keep pages, and a browser asks only whether they have changed', async ({ request }) => {
  for (const route of [...routes, ...others]) {
    const { etag, ...headers } = (await request.get(route)).headers()
    expect(headers['cache-control'], route).toMatch(/s-maxage=\d+, stale-while-revalidate=\d+/)
    expect(headers['vary'], route).toMatch(/accept-encoding/i)
    // Weak: the same page is sent in several codings.
    expect(etag, route).toMatch(/^W\/"/)
    // What is made for each question has no tag before it is made.
    expect([etag, undefined], route).toContain((await request.head(route)).headers()['etag'])
    expect((await request.get(route, { headers: { 'if-none-match': etag ?? '' } })).status(), route).toBe(304)
  }
})

test('a page that everybody gets opens in the process that the browser is in, and nothing else does', async ({
  request,
}) => {
  const policy = async (path: string) => (await request.get(path)).headers()['cross-origin-opener-policy']
  for (const route of routes) expect(await policy(route), route).toBe('unsafe-none')
  for (const path of ['/studio', '/api/consent', '/rss.xml', '/speculation-rules.json'])
    expect(await policy(path), path).toBe('same-origin')
})

test('a page’s own rules are all that it needs: with the whole style sheets it looks the same', async ({
  page,
  lake,
  site,
}) => {
  const cookie = await openTeamPreview(lake, site.origin)
  // Fonts that are declared a second time would start anew.
  await page.route('**/*.css', async (route) => {
    const answer = await route.fetch()
    await route.fulfill({ response: answer, body: (await answer.text()).replaceAll(/@font-face\s*\{[^}]*\}/g, '') })
  })
  for (const route of ['/', story, '/publications/myocardial-iron-trial', '/people/rowan-ironside', '/search?q=iron']) {
    // A preview links to the sheets.
    const preview = await (await fetch(site.origin + route, { headers: { cookie } })).text()
    const sheets = [...preview.matchAll(/<link rel="stylesheet" href="([^"]+)"/g)].map(([, address = '']) => address)
    expect(sheets.length, route).toBeGreaterThan(2)
    await page.emulateMedia({ reducedMotion: 'reduce' })
    await page.goto(route)
    await page.getByRole('contentinfo').getByRole('button', { name: 'Cookie settings' }).click()
    await settle(page)
    const seen = await page.evaluate(boxes)
    await page.emulateMedia({ reducedMotion: 'reduce', media: 'print' })
    const printed = await page.evaluate(boxes)
    for (const url of sheets) await page.addStyleTag({ url })
    expect(await page.evaluate(boxes), `${route}, printed`).toEqual(printed)
    await page.emulateMedia({ reducedMotion: 'reduce', media: 'screen' })
    await settle(page)
    expect(await page.evaluate(boxes), route).toEqual(seen)
  }
})

test('the first picture of a page does without what is far below it; the rest follows, and none of it waits for scripts or paper', async ({
  page,
  browser,
}) => {
  const longPages = ['/', '/news', '/publications']
  const withoutScripts = await browser.newPage({ javaScriptEnabled: false, viewport: { width: 390, height: 844 } })
  await page.setViewportSize({ width: 390, height: 844 })
  for (const route of longPages) {
    await page.goto(route)
    await expect.poll(async () => allOf(await laidOut(page)), route).toBe(true)
    await withoutScripts.goto(route)
    expect(allOf(await laidOut(withoutScripts)), `${route}, without scripts`).toBe(true)
  }
  await withoutScripts.close()
  await page.route('/islands/**', (script) => script.abort())
  for (const route of longPages) {
    await page.goto(route)
    expect(allOf(await laidOut(page)), `${route}, before the script`).toBe(false)
    const last = page.locator('main .when-near > *').last()
    await last.scrollIntoViewIfNeeded()
    await expect(last, route).toBeInViewport({ ratio: 1 })
    await page.emulateMedia({ media: 'print' })
    expect(allOf(await laidOut(page)), `${route}, printed`).toBe(true)
    await page.emulateMedia({ media: 'screen' })
  }
})

test('a browser is told to fetch the page behind a link that a visitor is about to follow', async ({ request }) => {
  const told = (await request.get('/')).headers()['speculation-rules']
  expect(told).toBe('"/speculation-rules.json"')
  const rules = await request.get('/speculation-rules.json')
  expect(rules.headers()['content-type']).toContain('application/speculationrules+json')
  expect((await request.get('/studio')).headers()['speculation-rules']).toBeUndefined()
})

test('a page under the pointer is there before the click, and its picture grows into it', async ({ page, context }) => {
  await page.addInitScript(() => {
    addEventListener('pagereveal', ({ viewTransition }) => {
      document.documentElement.dataset['grown'] = viewTransition === null ? 'no' : 'yes'
    })
  })
  const browser = await context.newCDPSession(page)
  const fetched = new Set<string>()
  browser.on('Preload.prefetchStatusUpdated', ({ prefetchUrl, status }) => {
    if (status === 'Ready') fetched.add(new URL(prefetchUrl).pathname)
  })
  await browser.send('Preload.enable')
  await page.goto('/news', { waitUntil: 'networkidle' })
  const link = page.locator(`main a[href="${story}"]`)
  expect([...fetched]).toEqual([])
  await link.hover()
  await expect.poll(() => [...fetched]).toEqual([story])
  await link.click()
  await expect(page).toHaveURL(story)
  await expect(page.locator('html')).toHaveAttribute('data-grown', 'yes')
  const delivery = await page.evaluate(() => {
    const [visit] = performance.getEntriesByType('navigation')
    return visit && 'deliveryType' in visit ? visit.deliveryType : ''
  })
  expect(delivery).toBe('navigational-prefetch')
})

test('a page names one script, the site’s own, and says everything once: it carries no framework', async ({
  request,
}) => {
  for (const route of [...routes, ...others.slice(0, 8), '/nothing-here']) {
    const html = await (await request.get(route)).text()
    const scripts = [...html.matchAll(/<script\b[^>]*\ssrc="([^"]*)"/g)].map(([, address]) => address)
    expect(scripts, route).toEqual([expect.stringMatching(/^\/islands\/site-[\w-]{8}\.js$/)])
    expect(html, route).not.toMatch(/__next_f|TURBOPACK|\$RT|as="script"|rel="modulepreload"/)
  }
  const html = await (await request.get(story)).text()
  const [, words = ''] = /<p>([^<]{60})/.exec(html.slice(html.indexOf('<main'))) ?? []
  expect(words).not.toBe('')
  expect(html.split(words)).toHaveLength(2)
})

test('the script comes from this site, compressed, and is kept for good', async ({ page, request }) => {
  const fetched: string[] = []
  page.on('request', (asked) => asked.resourceType() === 'script' && fetched.push(new URL(asked.url()).pathname))
  await page.goto(story, { waitUntil: 'networkidle' })
  expect(fetched).toEqual([expect.stringMatching(/^\/islands\/site-/)])
  const headers = (await request.get(fetched[0] ?? '')).headers()
  expect(headers['cache-control']).toContain('immutable')
  expect(headers['content-encoding']).toBe('br')
})

/** Where every element of the page stands, and in what colour. */
function boxes(): string[] {
  scrollTo(0, 0)
  const seen = [...document.querySelectorAll('body *')].filter((element) => element.getBoundingClientRect().height > 0)
  return seen.map((element) => {
    const { x, y, width, height } = element.getBoundingClientRect()
    const { color, backgroundColor, fontSize } = getComputedStyle(element)
    const place = [x, y, width, height].map(Math.round).join(' ')
    return `${element.localName} ${place} ${color} ${backgroundColor} ${fontSize}`
  })
}

/** How many of the items of long lists the browser has not put off. */
function laidOut(page: Page): Promise<{ readonly count: number; readonly laidOut: number }> {
  return page.locator('main .when-near > *').evaluateAll((items) => ({
    count: items.length,
    laidOut: items.filter((item) => item.firstElementChild?.checkVisibility({ contentVisibilityAuto: true })).length,
  }))
}

function allOf({ count, laidOut }: { readonly count: number; readonly laidOut: number }): boolean {
  return count > 0 && laidOut === count
}
