import { z } from 'zod'
import { readWithFeedparser } from '#lib/feeds/testing/read-with-feedparser.ts'
import { readTexts } from '#lib/xml/testing/read-xml.ts'
import { aNewsArticle } from '../fixtures/news.ts'
import { publishFullStory } from '../fixtures/full-story.ts'
import { expect, test } from '../fixtures/test.ts'
import { contentsOf, readPage } from '../services/page-reader.ts'

const soon = { timeout: 20_000, intervals: [200] }
const address = 'https://ferrous-group.example'
const day = 24 * 3_600_000

test('every kind of page says what it is, where it is, and what a shared link shows', async ({ request }) => {
  const kinds = {
    '/': ['ResearchOrganization', 'WebSite'],
    '/news': ['BreadcrumbList'],
    '/news/how-to-weigh-iron-in-a-beating-heart': ['BreadcrumbList', 'NewsArticle'],
    '/publications': ['BreadcrumbList'],
    '/publications/myocardial-iron-trial': ['BreadcrumbList', 'ScholarlyArticle'],
    '/people': ['BreadcrumbList'],
    '/people/hema-castellan': ['BreadcrumbList', 'Person'],
    '/topics': ['BreadcrumbList'],
    '/topics/ferritin': ['BreadcrumbList', 'DefinedTerm'],
    '/about': ['BreadcrumbList'],
    '/cookies': ['BreadcrumbList'],
  }
  for (const [path, types] of Object.entries(kinds)) {
    const page = readPage(await (await request.get(path)).text())
    expect(page.lang, path).toBe('en-GB')
    expect(page.title.trim(), path).not.toBe('')
    expect(contentsOf(page, 'description').join('').length, path).toBeGreaterThan(10)
    expect(page.links.find(({ rel }) => rel === 'canonical')?.['href'], path).toBe(
      `${address}${path === '/' ? '' : path}`,
    )
    const nodes = page.jsonLd.map((text) => z.object({ '@type': z.string() }).parse(JSON.parse(text))['@type'])
    expect(nodes.toSorted(), path).toEqual(types)
    expect(contentsOf(page, 'og:title'), path).toHaveLength(1)
    const [picture = ''] = contentsOf(page, 'og:image')
    const drawn = await request.get(picture.replace(address, ''))
    expect(drawn.headers()['content-type'], `${path} ${picture}`).toMatch(/^image\/(jpeg|png|webp)/)
    const again = await request.get(picture.replace(address, ''), {
      headers: { 'if-none-match': drawn.headers()['etag'] ?? '' },
    })
    expect(again.status(), picture).toBe(304)
  }
})

test('feeds are announced where they belong, and a parser that is not ours reads them in full', async ({
  lake,
  request,
}) => {
  await publishFullStory(lake)
  const announced = async (path: string) => {
    const { links } = readPage(await (await request.get(path)).text())
    return links
      .filter(({ rel, type }) => rel === 'alternate' && type !== undefined)
      .map(({ href }) => new URL(href ?? '', address).pathname)
  }
  const files = ['rss.xml', 'atom.xml', 'feed.json']
  expect((await announced('/')).toSorted()).toEqual(files.map((file) => `/${file}`).toSorted())
  for (const [page, folder] of [
    ['/topics/ferritin', '/feeds/topic/ferritin'],
    ['/news?kind=award', '/feeds/kind/award'],
  ] as const) {
    expect(await announced(page)).toEqual(expect.arrayContaining(files.map((file) => `${folder}/${file}`)))
    for (const file of files) expect((await request.get(`${folder}/${file}`)).status()).toBe(200)
  }
  for (const file of ['/rss.xml', '/atom.xml', '/feeds/topic/ferritin/rss.xml']) {
    const items = await readWithFeedparser(await (await request.get(file)).text())
    expect(items.length, file).toBeGreaterThan(2)
    const item = items.find(({ title }) => title === 'A story with everything in it')
    expect(item?.link, file).toBe(`${address}/news/a-story-with-everything-in-it`)
    expect(item?.guid, file).toMatch(/full-story$/)
    for (const words of [
      'The first paragraph',
      'What the note says.',
      'Iron is not enough.',
      '310',
      'Hepcidin Regulates',
      'A table was added.',
      'The number of patients was 44.',
      'A. Draughtsperson',
      'CC BY 4.0',
    ]) {
      expect(item?.description, file).toContain(words)
    }
    expect(item?.description).not.toMatch(/(?:src|href)="\//)
  }
})

test('sitemaps list every page with its last change and picture, and the stories of two days', async ({
  lake,
  request,
}) => {
  const fresh = aNewsArticle({ title: 'Fresh & <new>', publishedAt: new Date(Date.now() - day).toISOString() })
  const old = aNewsArticle({ title: 'Three days old', publishedAt: new Date(Date.now() - 3 * day).toISOString() })
  const shy = { ...aNewsArticle({ title: 'Not for search engines' }), seo: { noindex: true } }
  for (const story of [fresh, old, shy]) await lake.create(story)
  await expect
    .poll(async () => (await request.get('/news-sitemap.xml')).text(), soon)
    .toContain('Fresh &amp; &lt;new&gt;')
  const news = readTexts(await (await request.get('/news-sitemap.xml')).text())
  expect(news.get('urlset/url/news:news/news:title')).toContain('Fresh & <new>')
  expect(news.get('urlset/url/news:news/news:title')).not.toContain('Three days old')
  expect(news.get('urlset/url/news:news/news:title')).not.toContain('Not for search engines')
  expect(new Set(news.get('urlset/url/news:news/news:publication/news:language'))).toEqual(new Set(['en']))
  const map = readTexts(await (await request.get('/sitemap.xml')).text())
  const places = map.get('urlset/url/loc') ?? []
  expect(places).toContain(`${address}/news/${fresh.slug.current}`)
  expect(places).not.toContain(`${address}/news/${shy.slug.current}`)
  expect(map.get('urlset/url/lastmod')?.length).toBe(places.length)
  const pictures = map.get('urlset/url/image:image/image:loc') ?? []
  expect(pictures.length).toBeGreaterThan(20)
  for (const place of [...places, ...pictures.slice(0, 3)]) {
    expect((await request.get(place.replace(address, ''))).status(), place).toBe(200)
  }
  const robots = await (await request.get('/robots.txt')).text()
  expect(robots).toContain(`Sitemap: ${address}/sitemap.xml`)
  expect(robots).toContain(`Sitemap: ${address}/news-sitemap.xml`)
})

test('the manifest says whose site it is, and its icons are there', async ({ request }) => {
  const answer = await request.get('/site.webmanifest')
  const manifest = z
    .object({
      name: z.string(),
      short_name: z.string(),
      lang: z.string(),
      icons: z.array(z.object({ src: z.string() })),
    })
    .parse(await answer.json())
  expect(manifest).toMatchObject({ name: 'The Ferrous Group (sample)', short_name: 'Ferrous', lang: 'en-GB' })
  for (const src of [...manifest.icons.map((icon) => icon.src), '/favicon.ico', '/apple-touch-icon.png']) {
    expect((await request.get(src)).headers()['content-type'], src).toMatch(/^image\//)
  }
})
