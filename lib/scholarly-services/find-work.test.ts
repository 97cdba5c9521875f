import { expect, test } from 'vitest'
import { plainText } from '../import-record/text-runs.ts'
import { scholarlyServices } from './services.ts'
import { answerCache } from './answer-cache.ts'
import { findWork } from './find-work.ts'
import { json, withStandIn } from './testing/stand-in.ts'
import { worksOfResearcher } from './works-of-researcher.ts'

const doi = { kind: 'doi', value: '10.5555/sample.1' } as const
const atCrossref = '/crossref/works/10.5555%2Fsample.1'
const atDataCite = '/datacite/dois/10.5555%2Fsample.1'
const crossrefWork = { DOI: '10.5555/Sample.1', type: 'journal-article', title: ['A sample'] }
const crossref = { status: 'ok', 'message-type': 'work', message: crossrefWork }
const datacite = {
  data: {
    attributes: {
      doi: '10.5555/sample.1',
      titles: [{ title: 'Sample data' }],
      types: { resourceTypeGeneral: 'Dataset' },
    },
  },
}

test('Crossref is asked about a DOI', async () => {
  await withStandIn({ [atCrossref]: crossref }, async ({ services }) => {
    expect(plainText((await findWork(services, doi)).title)).toBe('A sample')
  })
})

test('DataCite is asked about what Crossref does not know', async () => {
  await withStandIn({ [atDataCite]: datacite }, async ({ services, requests }) => {
    expect((await findWork(services, doi)).provider).toBe('DataCite')
    expect(requests.map(({ url }) => url)).toEqual([atCrossref, atDataCite])
  })
})

test('DataCite is not asked while Crossref is down: it would deny a work that exists', async () => {
  const replies = {
    [atCrossref]: (_: unknown, response: Parameters<typeof json>[0]) => json(response, 503, {}),
    [atDataCite]: datacite,
  }
  await withStandIn(replies, async ({ services }) => {
    await expect(findWork(services, doi)).rejects.toThrow('Crossref is out of order at the moment (status 503)')
  })
})

test('a DOI that nobody knows', async () => {
  await withStandIn({}, async ({ services }) => {
    await expect(findWork(services, doi)).rejects.toMatchObject({
      kind: 'not-found',
      message: expect.stringMatching(/Neither Crossref nor DataCite/),
    })
  })
})

test('a number of PubMed is asked for at Europe PMC', async () => {
  const path = '/europe-pmc/search?query=EXT_ID%3A32939066+AND+SRC%3AMED&resultType=core&format=json&pageSize=1'
  const found = {
    hitCount: 1,
    resultList: { result: [{ pmid: '32939066', title: 'A sample.', pubTypeList: { pubType: [] } }] },
  }
  await withStandIn({ [path]: found }, async ({ services }) => {
    expect(await findWork(services, { kind: 'pmid', value: '32939066' })).toMatchObject({ pmid: '32939066' })
  })
  await withStandIn({ [path]: { hitCount: 0, resultList: { result: [] } } }, async ({ services }) => {
    await expect(findWork(services, { kind: 'pmid', value: '32939066' })).rejects.toThrow(
      'does not know PubMed number 32939066',
    )
  })
})

test('an address of Elsevier’s is looked up by the number in it', async () => {
  const path = '/crossref/works?filter=alternative-id:S0140673622020839&rows=2'
  await withStandIn({ [path]: { message: { items: [crossrefWork] } } }, async ({ services }) => {
    expect(await findWork(services, { kind: 'pii', value: 'S0140673622020839' })).toMatchObject({
      doi: '10.5555/sample.1',
    })
  })
})

test('a person without an ORCID record, and an empty one', async () => {
  const replies = { '/orcid/v3.0/0000-0002-1825-0097/works': { group: [] } }
  await withStandIn(replies, async ({ services }) => {
    expect(await worksOfResearcher(services, '0000-0002-1825-0097')).toEqual([])
    await expect(worksOfResearcher(services, '0000-0001-5109-3700')).rejects.toThrow(
      'ORCID has no record 0000-0001-5109-3700',
    )
  })
})

test('without a stand-in, the services’ own hosts are asked, by https', () => {
  const { bases } = scholarlyServices(answerCache(), null, undefined)
  expect(Object.values(bases).every((base) => base.startsWith('https://'))).toBe(true)
})
