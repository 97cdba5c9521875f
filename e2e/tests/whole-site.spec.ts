import { HtmlValidate } from 'html-validate'
import { publishFullPublication } from '../fixtures/full-publication.ts'
import { publishFullStory } from '../fixtures/full-story.ts'
import { expect, test } from '../fixtures/test.ts'
import { crawlSite, type CrawledAddress } from '../services/site-crawl.ts'

/** HTML as the standard has it, with good practice; how React spells attributes and void elements is a matter of style. */
const judge = new HtmlValidate({
  root: true,
  extends: ['html-validate:recommended'],
  rules: {
    'attr-case': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-redundant-for': 'off',
    'void-style': 'off',
    // A headline is as long as its editors made it.
    'long-title': 'off',
    'valid-id': ['error', { relaxed: true }],
    // A picture has a name of its own for its way into the story, and a formula says that it stands in a line of its own.
    'no-inline-style': ['error', { allowedProperties: ['view-transition-name', 'display'] }],
  },
})

/** Of each kind of route, the pages that are judged; the longest paths first, since those kinds contain the others. */
function routeOf({ path }: CrawledAddress): string {
  const [pathname = '', query] = path.split('?')
  const parts = pathname.split('/')
  return `${parts.slice(0, 2).join('/')}${parts.length > 2 ? '/…' : ''}${query ? '?' : ''}`
}

test('every link, picture and fragment of the whole site leads somewhere, and every kind of page is valid HTML', async ({
  lake,
  request,
  site,
}) => {
  test.slow()
  await publishFullStory(lake)
  await publishFullPublication(lake)
  const { visited, named } = await crawlSite(request, site.origin, [
    '/',
    '/page-not-found',
    '/page-failed',
    '/search?q=iron',
  ])

  const dead = [...visited.values()].filter(({ status }) => status !== 200)
  expect(dead.map(({ path, status }) => `${status} ${path}`)).toEqual([])
  const astray = named.filter(({ path, fragment }) => {
    const page = visited.get(path)?.page
    return fragment !== '' && page && !page.ids.has(fragment)
  })
  expect(astray.map(({ from, path, fragment }) => `${from} -> ${path}#${fragment}`)).toEqual([])

  const pages = [...visited.values()].filter(({ page }) => page !== null)
  expect(pages.length).toBeGreaterThan(100)
  const kinds = Map.groupBy(pages, routeOf)
  expect([...kinds.keys()]).toEqual(
    expect.arrayContaining([
      '/',
      '/news',
      '/news/…',
      '/news?',
      '/publications?',
      '/publications/…',
      '/people/…',
      '/topics/…',
      '/about/…',
      '/cookies',
      '/search?',
    ]),
  )
  const judged = [...kinds.values()].flatMap((ofKind) => ofKind.slice(0, 3))
  const full = pages.filter(({ path }) => /everything-in-it$|a-full-record$|how-to-weigh-iron/.test(path))
  for (const { path, html } of new Set([...judged, ...full])) {
    const { results } = await judge.validateString(html)
    const faults = results.flatMap(({ messages }) =>
      messages.map(({ ruleId, message, selector }) => `${ruleId}: ${message} ${selector ?? ''}`),
    )
    expect(faults, path).toEqual([])
  }
})
