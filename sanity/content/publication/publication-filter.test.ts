import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { aPerson, aPublication, aTopic, reference, references } from '../testing/documents.ts'
import {
  countPublications,
  readPublicationFilter,
  selectPublications,
  soughtIdentifiers,
} from './publication-filter.ts'
import { publicationFilterList } from './publication-filter.query.ts'

const documents = [
  aTopic('iron'),
  aPerson('ann', { orcid: '0000-0002-1825-0097' }),
  aPerson('shy', { consentToPublish: false }),
  aPublication('paper', {
    issued: { year: 2024 },
    oaStatus: 'gold',
    topics: references(['topic-iron', 'topic-gone']),
    authors: [{ _key: 'a', family: 'Núñez', given: 'José', orcid: '0000-0002-1825-0097' }],
    doi: '10.1234/sample.paper',
    pmid: '32067585',
    pmcid: 'PMC9999',
    arxiv: '2401.00001',
  }),
  aPublication('table', {
    cslType: 'dataset',
    oaStatus: 'closed',
    authors: [
      { _key: 'a', family: 'Sample', person: reference('person-ann') },
      { _key: 'b', family: 'Quiet', person: reference('person-shy') },
    ],
  }),
  aPublication('secret', { hidden: true, topics: references(['topic-iron']) }),
]

const found = async (query: string) => {
  const { answer } = await ask(publicationFilterList, {}, documents)
  const filter = readPublicationFilter(new URLSearchParams(query))
  return selectPublications(answer.publications, filter).map(({ _id }) => _id)
}

test.each([
  ['', ['publication-table', 'publication-paper']],
  ['type=dataset', ['publication-table']],
  ['topic=iron', ['publication-paper']],
  ['person=ann', ['publication-table', 'publication-paper']],
  ['person=shy', []],
  ['year=2024', ['publication-paper']],
  ['access=open', ['publication-paper']],
  ['person=ann&access=open', ['publication-paper']],
  ['q=nunez', ['publication-paper']],
  ['q=10.1234/sample', ['publication-paper']],
  ['q=sample&type=dataset', ['publication-table']],
  ['q=secret', []],
  ['type=gossip', []],
])('the filter "%s" shows %j', async (query, ids) => {
  expect(await found(query)).toEqual(ids)
})

test.each([
  ['10.1234/sample.paper', ['DOI [10.1234/sample.paper]']],
  ['https://doi.org/10.1234/sample.paper', ['DOI [10.1234/sample.paper]']],
  ['PMID: 3206', ['PMID [32067585]']],
  ['pmc999', ['PMCID [PMC9999]']],
  ['2401.00001', ['arXiv [2401.00001]']],
  ['nunez', []],
])('a publication found by “%s” shows %j', async (q, shown) => {
  const { answer } = await ask(publicationFilterList, {}, documents)
  const [found] = selectPublications(answer.publications, { q })
  expect(found?._id).toBe('publication-paper')
  const identifiers = found ? soughtIdentifiers(found, { q }) : []
  const read = identifiers.map(({ name, parts }) => {
    return `${name} ${parts.map(({ text, marked }) => (marked ? `[${text}]` : text)).join('')}`
  })
  expect(read).toEqual(shown)
})

test('hidden publications and people who did not agree are not counted', async () => {
  const { answer, dropped } = await ask(publicationFilterList, {}, documents)
  expect(Object.fromEntries(countPublications(answer.publications, {}, 'topic'))).toEqual({ iron: 1 })
  expect(Object.fromEntries(countPublications(answer.publications, {}, 'person'))).toEqual({ ann: 2 })
  expect(Object.fromEntries(countPublications(answer.publications, { type: 'dataset' }, 'year'))).toEqual({ 2025: 1 })
  expect([...answer.personNames]).toEqual([['ann', 'ann Sample']])
  expect(dropped).toEqual([])
})
