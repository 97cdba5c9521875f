import { createServer, type RequestListener } from 'node:http'
import { expect, onTestFinished, test, vi } from 'vitest'
import { ReadyPages } from './ready-pages.ts'

const empty = '<!DOCTYPE html><html id="__next_error__"><head></head><body></body></html>'

const site: Readonly<Record<string, string>> = {
  '/page-not-found': '<html><h1>Nothing here</h1><div class="near" data-nearest-pages="true"></div></html>',
  '/page-failed': '<html><h1>It failed</h1></html>',
  '/page-not-found/pages': JSON.stringify({
    heading: 'Perhaps $1',
    pages: [{ path: '/news/inside-the-cage', title: 'Inside the cage & out' }],
  }),
}

/** Where it listens, until the test is over. */
async function siteThat(answers: RequestListener): Promise<string> {
  const server = createServer(answers)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  onTestFinished(() => {
    server.closeAllConnections()
    server.close()
  })
  const address = server.address()
  return `http://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
}

async function readyPages(answers: Readonly<Record<string, string>>): Promise<ReadyPages> {
  const url = await siteThat((request, response) => {
    const body = answers[request.url ?? '']
    response.statusCode = body === undefined ? 500 : 200
    response.end(body)
  })
  const pages = new ReadyPages(url)
  await pages.refresh()
  return pages
}

test('an address with a slip gets the 404 page with the page that was meant', async () => {
  const pages = await readyPages(site)
  const html = pages.replacementFor(404, empty, '/news/inside-the-cag')
  expect(html).toContain('<h1>Nothing here</h1>')
  expect(html).toContain(
    '<h2>Perhaps $1</h2><ul><li><a href="/news/inside-the-cage">Inside the cage &amp; out</a></li>',
  )
  expect(pages.replacementFor(404, empty, '/wp-login.php')).toContain('data-nearest-pages="true"></div>')
})

test('a page that failed is answered with the one that was made ahead', async () => {
  const pages = await readyPages(site)
  expect(pages.replacementFor(500, empty, '/news/inside-the-cage')).toBe(site['/page-failed'])
})

test('a page that says something itself is left as it is, whatever its status', async () => {
  const pages = await readyPages(site)
  for (const status of [200, 404, 500]) expect(pages.replacementFor(status, '<html>Words</html>', '/')).toBeUndefined()
  expect(pages.replacementFor(200, empty, '/')).toBeUndefined()
})

test('a site that cannot be asked leaves the empty pages as they are', async () => {
  const pages = await readyPages({})
  expect(pages.replacementFor(404, empty, '/')).toBeUndefined()
  expect(pages.replacementFor(500, empty, '/')).toBeUndefined()
})

test('of several changes in a row the last one is what stays, however long each reading takes', async () => {
  let asked = 0
  const url = await siteThat((request, response) => {
    const round = request.url === '/page-not-found' ? (asked += 1) : asked
    const answer = () => response.end(request.url === '/page-not-found/pages' ? 'null' : `<h1>Round ${round}</h1>`)
    if (round === 1) setTimeout(answer, 100)
    else answer()
  })
  const pages = new ReadyPages(url)
  const first = pages.refresh()
  await vi.waitFor(() => expect(asked).toBe(1))
  await Promise.all([first, pages.refresh(), pages.refresh(), pages.refresh()])
  expect(asked).toBe(2)
  expect(pages.replacementFor(500, empty, '/')).toBe('<h1>Round 2</h1>')
})

test('a page never stands there with the words of another moment in it', async () => {
  const listed = Promise.withResolvers<void>()
  let round = 0
  const url = await siteThat(async (request, response) => {
    if (request.url === '/page-not-found') round += 1
    if (request.url !== '/page-not-found/pages') {
      response.end(`<h1>Round ${round}</h1><div data-nearest-pages="true"></div>`)
      return
    }
    if (round === 2) await listed.promise
    response.end(JSON.stringify({ heading: `Round ${round}`, pages: [{ path: '/news/cage', title: 'Cage' }] }))
  })
  const pages = new ReadyPages(url)
  const said = () => pages.replacementFor(404, empty, '/news/cage')?.match(/Round \d/g)
  await pages.refresh()
  const second = pages.refresh()
  await vi.waitFor(() => expect(round).toBe(2))
  await fetch(`${url}/page-failed`)
  expect(said()).toEqual(['Round 1', 'Round 1'])
  listed.resolve()
  await second
  expect(said()).toEqual(['Round 2', 'Round 2'])
})
