import { openTeamPreview } from '../fixtures/team-preview.ts'
import { shownIn, textsOf } from '../fixtures/shown-content.ts'
import { expect, test } from '../fixtures/test.ts'

/** Words of the interface that the demo's menu uses too. */
const interfaceWords = new Set(['News', 'Publications', 'People', 'Topics', 'Cookie settings'])

/** A year that heads a list or filters it may be the number of an issue somewhere else. */
const year = /^\d{4}$/

const pages: Readonly<Record<string, string>> = {
  'the front page': '/',
  'the archive': '/news',
  'a story': '/news/three-trials-one-question-intravenous-iron',
  'a story with notes and formulas': '/news/how-to-weigh-iron-in-a-beating-heart',
  'a scheduled story': '/news/a-larger-study-across-the-whole-spectrum-opens',
  'the list of publications': '/publications',
  'a publication': '/publications/ironman-ferric-derisomaltose-heart-failure',
  'a publication with an abstract': '/publications/baseline-serum-ferritin-myocardial-iron-uptake',
  'a list under a filter': '/publications?access=open',
  'what a search found': '/search?q=ferritin',
  'the list of people': '/people',
  'a person': '/people/hema-castellan',
  'the list of topics': '/topics',
  'a topic': '/topics/hepcidin-and-ferroportin',
  'a page': '/about',
  'a page below another': '/about/this-demo',
  'the cookie policy': '/cookies',
}

// What is looked for are the texts of the demo.
test.use({ siteOf: 'looks' })

let cookie = ''
let contentTexts: ReadonlySet<string> = new Set()

test.beforeAll(async ({ lake, site }) => {
  cookie = await openTeamPreview(lake, site.origin)
  const types = ['news', 'publication', 'person', 'topic', 'page', 'siteSettings']
  const documents = await lake.fetch<unknown[]>('*[_type in $types && !(_id in path("drafts.**"))]', { types })
  contentTexts = new Set(documents.flatMap(textsOf).filter((text) => text.length > 2))
})

for (const [name, path] of Object.entries(pages)) {
  test(`in a preview, every text and picture of ${name} leads to its field`, async ({ request }) => {
    const answer = await request.get(path, { headers: { cookie } })
    expect(answer.status()).toBe(200)
    const shown = shownIn(await answer.text()).filter(
      ({ what }) =>
        (contentTexts.has(what) || what.includes('/images/')) && !interfaceWords.has(what) && !year.test(what),
    )
    expect(shown.length).toBeGreaterThan(8)
    expect(shown.filter(({ isMarked }) => !isMarked)).toEqual([])
  })
}
