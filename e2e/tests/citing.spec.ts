import { z } from 'zod'
import { readBibtex, readCsl, readJsonLd, readRis, readTags } from '#lib/citations/testing/read-back.ts'
import { publishFullPublication } from '../fixtures/full-publication.ts'
import { expect, test } from '../fixtures/test.ts'
import { visitors } from '../fixtures/visitors.ts'
import { readPage } from '../services/page-reader.ts'

const soon = { timeout: 20_000, intervals: [200] }
const path = '/publications/a-full-record'
const retracted = '[Retracted. Retraction notice: https://doi.org/10.5555/notice.7]'

test.beforeEach(async ({ lake, request }) => {
  await publishFullPublication(lake)
  await expect.poll(async () => (await request.get(path)).status(), soon).toBe(200)
})

for (const { name, javaScriptEnabled, width } of visitors) {
  test.describe(name, () => {
    test.use({
      javaScriptEnabled,
      viewport: { width, height: 900 },
      permissions: ['clipboard-read', 'clipboard-write'],
    })

    test('a publication’s page holds all that is known of it', async ({ page, strayRequests }) => {
      await page.goto(path)
      const paper = page.getByRole('main').getByRole('article').first()
      await expect(paper.getByRole('heading', { level: 1 })).toHaveText(
        'Uptake of Fe2+ & what p<0.05 hides: a “full” record',
      )
      await expect(paper.getByRole('heading', { level: 1 }).locator('sup')).toHaveText('2+')
      // Whoever has the page read out hears title and abstract in the voice of their own language.
      await expect(paper.getByRole('heading', { level: 1 })).toHaveAttribute('lang', 'de')
      await expect(paper.getByRole('region', { name: 'Abstract' }).locator('[lang="de"]')).toContainText('A sample.')
      const notice = paper.getByRole('note')
      await expect(notice).toContainText('This work has been retracted.')
      // Also where nothing of the page is seen but its title, and wherever the work is cited.
      await expect(page).toHaveTitle(/^Retracted: Uptake of Fe2\+/)
      await expect(notice.getByRole('link', { name: 'Read the retraction notice' })).toHaveAttribute(
        'href',
        'https://doi.org/10.5555/notice.7',
      )
      await expect(paper.getByRole('link', { name: 'Rowan Ironside' }).first()).toHaveAttribute(
        'href',
        '/people/rowan-ironside',
      )
      await expect(paper.locator('header')).toContainText(
        'Ludwig van den Berg* (contributed equally), Iron & Heart Study Group',
      )
      await expect(paper.getByRole('link', { name: 'Ludwig van den Berg' })).toHaveAttribute(
        'href',
        'https://orcid.org/0000-0001-5109-3700',
      )
      await expect(paper.getByText('(contributed equally and corresponding author)')).toBeAttached()
      await expect(paper.getByText('* contributed equally')).toBeVisible()
      await expect(paper.getByText('corresponding author', { exact: true })).toBeVisible()
      await expect(paper.locator('header')).toContainText('Journal of Samples 12(3):45–67, 17 May 2024')
      await expect(paper.getByText('Open access (gold)')).toBeVisible()
      for (const [label, href] of [
        ['Read the journal article in Journal of Samples', 'https://doi.org/10.5555/full.record'],
        ['Open the PDF', 'https://papers.example/full.pdf'],
        ['99999999', 'https://pubmed.ncbi.nlm.nih.gov/99999999/'],
        ['PMC9999999', 'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC9999999/'],
        ['2401.00001', 'https://arxiv.org/abs/2401.00001'],
        ['CC BY 4.0', 'https://creativecommons.org/licenses/by/4.0/'],
        ['doi:10.5555/preprint.7', 'https://doi.org/10.5555/preprint.7'],
        ['The measurements', 'https://data.example/1'],
        ['Code at code.example', 'https://code.example/2'],
        ['Sample Fund', 'https://ror.org/00k4n6c32'],
      ] as const) {
        await expect(paper.getByRole('link', { name: label, exact: false }).first()).toHaveAttribute('href', href)
      }
      await expect(paper.getByRole('region', { name: 'Abstract' }).getByRole('paragraph')).toHaveCount(2)
      await expect(paper.getByRole('region', { name: 'Funding' })).toContainText('award S-1')
      await expect(paper.getByRole('region', { name: 'Versions' })).toContainText('Published as')
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth > document.documentElement.clientWidth',
      )
      expect(overflow).toBe(false)
      expect(strayRequests).toEqual([])
    })

    test('it can be cited in five forms and taken along as a file', async ({ page }) => {
      await page.goto(`${path}#cite`)
      const cite = page.getByRole('region', { name: 'Cite' })
      await expect(cite.getByText('Ironside R, van den Berg L, Iron & Heart Study Group.')).toBeVisible()
      await cite.getByText('Other styles').click()
      for (const style of ['APA', 'Harvard', 'Nature']) {
        const figure = cite.getByRole('figure').filter({ hasText: style }).first()
        await expect(figure).toContainText('Journal of Samples')
        await expect(figure).toContainText(retracted)
      }
      // Laid out as a file is, for whoever pastes it into one.
      await expect(cite.locator('pre')).toHaveText(
        /^@article\{ironside2024uptake,\n {2}title = .*Retracted.*\n\}\s*$/s,
        {
          useInnerText: true,
        },
      )
      for (const [form, start] of [
        ['BibTeX', '@article{'],
        ['RIS', 'TY  - JOUR'],
        ['CSL-JSON', '['],
      ] as const) {
        const download = page.waitForEvent('download')
        await cite.getByRole('link', { name: form }).click()
        const file = await (await download).createReadStream()
        expect((await file.setEncoding('utf8').toArray()).join('')).toMatch(
          new RegExp(`^\\s*${start.replace('[', '\\[')}`),
        )
      }
      const copy = cite.getByRole('button', { name: 'Copy Vancouver citation' })
      if (!javaScriptEnabled) {
        await expect(copy).toBeHidden()
        return
      }
      await copy.click()
      await expect(cite.getByText('Copied.')).toBeVisible()
      expect(await page.evaluate(() => navigator.clipboard.readText())).toMatch(/^Ironside R, van den Berg L/)
      expect(await page.evaluate(() => navigator.clipboard.readText())).toContain(retracted)
      await cite.getByRole('button', { name: 'Copy BibTeX citation' }).click()
      await expect(cite.getByText('Copied.')).toHaveCount(2)
      const [copied] = readBibtex(await page.evaluate(() => navigator.clipboard.readText()), 'marked')
      expect(copied).toMatchObject({ doi: '10.5555/full.record', date: [2024, 5, 17] })
    })
  })
}

test('of every publication, five forms on the site agree on title, authors, date and DOI', async ({ request }) => {
  const list = readPage(await (await request.get('/publications')).text())
  const works = new Set(list.addresses.filter((address) => /^\/publications\/[^/?.]+$/.test(address)))
  expect(works.size).toBeGreaterThan(15)
  expect(works).toContain(path)
  for (const work of works) {
    const file = async (extension: string) => (await request.get(`${work}/citation.${extension}`)).text()
    const page = readPage(await (await request.get(work)).text())
    const [csl] = z.tuple([z.looseObject({ title: z.string() })]).parse(JSON.parse(await file('json')))
    const expected = readCsl(csl)
    expect(expected.title, work).not.toBe('')
    expect(readTags(page.metas), work).toEqual(expected)
    expect(readJsonLd(page.jsonLd.find((script) => script.includes('"datePublished"')) ?? '{}'), work).toEqual(expected)
    expect(readBibtex(await file('bib'), /<su[bp]>|<i>/.test(csl.title) ? 'marked' : 'plain')[0], work).toEqual(
      expected,
    )
    const ris = readRis(await file('ris'))[0]
    // Of a chapter or a program, citation-js reads no more than the year.
    expect({ ...ris, date: expected.date.slice(0, ris?.date.length) }, work).toEqual(expected)
  }
})

test('a list of references says of a retracted work that it is, and leads to the notice', async ({ page }) => {
  await page.goto('/publications?q=full+record')
  const entry = page.getByRole('listitem').filter({ hasText: 'Uptake of Fe2+' })
  await expect(entry.getByRole('link', { name: 'Retracted Read the retraction notice' })).toHaveAttribute(
    'href',
    'https://doi.org/10.5555/notice.7',
  )
})

test('a publication that was sought by a number shows which one, however it was pasted', async ({ page }) => {
  const found = page.getByRole('main').getByRole('listitem').filter({ hasText: 'Uptake of Fe2+' })
  for (const path of ['/publications', '/search']) {
    for (const [pasted, number] of [
      ['PMID: 99999999', '99999999'],
      ['arXiv:2401.00001v2', '2401.00001'],
      ['https://doi.org/10.5555/full.record', '10.5555/full.record'],
    ] as const) {
      await page.goto(`${path}?${new URLSearchParams({ q: pasted })}`)
      await expect(found.locator('mark', { hasText: number })).toHaveText(number)
    }
  }
})

test('on paper a full publication ends on the page that it begins on, and a list leaves none empty', async ({
  page,
}) => {
  for (const [address, most] of [
    [path, 1],
    ['/publications', 2],
  ] as const) {
    await page.goto(address)
    for (const format of ['A4', 'Letter']) {
      const pages = (await page.pdf({ format })).toString('latin1').match(/\/Type \/Page\b/g)
      expect(pages?.length, `${address} on ${format}`).toBeLessThanOrEqual(most)
    }
  }
})

test('a list is taken along as it is filtered, piece by piece', async ({ request }) => {
  for (const query of ['', '?type=article-journal', '?q=ferritin', '?person=rowan-ironside&access=open']) {
    const page = readPage(await (await request.get(`/publications${query}`)).text())
    const listed = page.addresses.filter((address) => /^\/publications\/[^/?.]+$/.test(address))
    const answer = await request.get(`/publications/citations.ris${query}`)
    expect(answer.headers()['content-type']).toContain('application/x-research-info-systems')
    expect(answer.headers()['content-length']).toBeUndefined()
    expect(answer.headers()['content-encoding']).toBe('br')
    const titles = readRis(await answer.text()).length
    expect(titles, query).toBe(new Set(listed).size)
    expect(page.addresses, query).toContain(`/publications/citations.ris${query}`)
  }
})
