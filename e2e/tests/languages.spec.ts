import type { APIRequestContext } from '@playwright/test'
import { lakeOf } from '../fixtures/lake-helper.ts'
import { withOwnSite } from '../fixtures/own-site.ts'
import { expect, test } from '../fixtures/test.ts'
import { spokenWords } from '../services/spoken-words.ts'

/** Fields that hold editors' words. */
const written = new Set(
  `abstract address alt altNames attribution award caption cells containerTitle credit description family given
   heading honorific keywords label literal name publisher role shortName standfirst summary text title titleRich
   transcript`.split(/\s+/),
)

/** In place of any words: letters that no interface of ours is written in. */
const greek = 'Σίδηρος και καρδιά'

const pages = `/ /news /news/page/2 /news?kind=research /news?kind=research&topic=ferritin /news/page/99
  /news/how-to-weigh-iron-in-a-beating-heart /news/three-trials-one-question-intravenous-iron
  /news/on-air-a-heart-can-be-short-of-iron-when-the-blood-is-not /news/the-gatekeeper-and-the-gat
  /publications /publications?q=σίδηρος /publications?type=dataset&access=open /publications/myocardial-iron-trial /publications/sample-error-bars
  /publications/sample-eight-echoes-or-twelve /publications/sample-a-shortcut-through-the-septum
  /publications/sample-thirty-two-visits /publications/sample-one-protocol-two-scanners
  /publications/sample-spleen-first-heart-second /people /people/hema-castellan /people/wren-gantry /topics
  /topics/iron-and-the-heart /search /search?q=σίδηρος /search?q=σίδηρο /search?q=xqzvw /search?q=%20 /about /cookies
  /accessibility /nowhere /page-failed /draft/x`.split(/\s+/)

/** The same in every language: names, numbers of registers, addresses. */
const names = new Set(
  `APA Vancouver Harvard Nature BibTeX RIS CSL-JSON PDF PubMed arXiv RSS Cookies Atom ISSN ISBN DOI ORCID
   YouTube Vimeo`.split(/\s+/),
)
const nameless = [
  /^PubMed Central$/,
  /^Citations by CSL \(citeproc-js\)$/,
  /^doi:|^10\.\d+\/|^PMC\d+$/,
  /:\/\/|^[\w.-]+@[\w.-]+$|^[\w-]+(?:\.[\w-]+)+$/,
  /^CC0?[ -]/,
  // Feeds by the site's name and their form, and what cookies are called by whoever sets them.
  /\((?:RSS|Atom|JSON Feed)\)$/,
  /^[a-zA-Z_][\w]*(?:[-_:][\w*-]+)+\*?$/,
  /^_\w+$/,
  /^\((?:cookie)\)$/,
]

test('a Spanish site says nothing in English, on any kind of page', async ({ request }) => {
  test.slow()
  await withOwnSite({}, async (site) => {
    const lake = lakeOf(site)
    const everything = await lake.fetch<{ _id: string; _type: string }[]>(
      '*[_type in ["news", "publication", "person", "topic", "page", "siteSettings"] && !(_id in path("drafts.**"))]',
    )
    const inGreek = everything.reduce(
      (all, document) => all.createOrReplace({ ...document, ...withGreekWords(document) }),
      lake.transaction(),
    )
    await inGreek.commit()
    await expect.poll(async () => (await request.get(site.origin)).text()).toContain(greek)
    await expect.poll(async () => (await request.get(`${site.origin}/search?q=σίδηρος`)).text()).toContain('<mark')

    const english = await said(request, site.origin)
    await lake.patch('siteSettings').set({ language: 'es', locale: 'es-ES' }).commit()
    await expect.poll(async () => (await request.get(site.origin)).text()).toContain('lang="es-ES"')
    // It is read again a moment later than the pages that visitors ask for.
    await expect.poll(async () => (await request.get(`${site.origin}/nowhere`)).text()).toContain('lang="es-ES"')
    const spanish = await said(request, site.origin)

    const left = pages.flatMap((path) => {
      const before = english.get(path) ?? new Set()
      return [...(spanish.get(path) ?? [])]
        .filter((words) => before.has(words) && isWritten(words))
        .map((words) => `${path}: ${words}`)
    })
    expect(left).toEqual([])
    expect([...(spanish.get('/news/how-to-weigh-iron-in-a-beating-heart') ?? [])]).toContain('2 de octubre de 2026')
    expect([...(spanish.get('/nowhere') ?? [])]).toContain('Últimas noticias')
    expect([...(spanish.get('/news') ?? [])]).toContain('Octubre de 2026')
    expect([...(spanish.get('/publications/sample-error-bars') ?? [])]).toContain('octubre de 2025')
    const feed = await (await request.get(`${site.origin}/rss.xml`)).text()
    expect(feed).toContain('<language>es-ES</language>')
    expect(feed).toContain('<category>Investigación</category>')
  })
})

async function said(request: APIRequestContext, origin: string): Promise<Map<string, Set<string>>> {
  const read = new Map<string, Set<string>>()
  for (const path of pages) read.set(path, spokenWords(await (await request.get(origin + path)).text()))
  return read
}

/** Whether somebody wrote these words for readers of one language. */
function isWritten(words: string): boolean {
  const rest = words.replace(/[\p{Script=Greek}]+/gu, '')
  return /\p{Script=Latin}{2}/u.test(rest) && !names.has(words) && !nameless.some((name) => name.test(words))
}

function withGreekWords(document: Record<string, unknown>): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(document).map(([key, value]) => [
      key,
      key.startsWith('_') ? value : inGreek(value, written.has(key)),
    ]),
  )
}

function inGreek(value: unknown, areWords: boolean): unknown {
  if (typeof value === 'string') return areWords ? greek : value
  if (Array.isArray(value)) return value.map((item) => inGreek(item, areWords))
  return typeof value === 'object' && value !== null ? withGreekWords(Object.fromEntries(Object.entries(value))) : value
}
