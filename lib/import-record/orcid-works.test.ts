import { expect, test } from 'vitest'
import { listedWorks } from './orcid-works.ts'

/** A sample group, in the form of `GET /v3.0/{orcid}/works`. */
const group = (ids: object[], fields: object = {}) => ({
  'last-modified-date': { value: 1 },
  'external-ids': { 'external-id': ids },
  'work-summary': [
    {
      'put-code': 1,
      title: { title: { value: 'Iron in <i>samples</i>' }, subtitle: null, 'translated-title': null },
      'external-ids': { 'external-id': ids },
      type: 'journal-article',
      'publication-date': { year: { value: '2024' }, month: { value: '03' }, day: null },
      'journal-title': { value: 'Journal of Sample Iron' },
      ...fields,
    },
  ],
})

const id = (type: string, value: string, relationship = 'self') => ({
  'external-id-type': type,
  'external-id-value': value,
  'external-id-relationship': relationship,
})

test('a work is found by its DOI and PubMed number, with a date as exact as it is', () => {
  const works = listedWorks({ group: [group([id('pmid', '32939066'), id('doi', 'https://doi.org/10.5555/ABC')])] })
  expect(works).toEqual([
    {
      title: 'Iron in samples',
      kind: 'journal-article',
      journal: 'Journal of Sample Iron',
      issued: { year: 2024, month: 3, day: null },
      doi: '10.5555/abc',
      pmid: '32939066',
    },
  ])
})

test('the DOI of the book around a chapter is not the chapter’s', () => {
  expect(listedWorks({ group: [group([id('doi', '10.5555/book', 'part-of')])] })?.[0]?.doi).toBeNull()
})

test('missing dates and journals are no fault', () => {
  const [work] = listedWorks({ group: [group([], { 'publication-date': null, 'journal-title': null })] }) ?? []
  expect(work).toMatchObject({ issued: null, journal: null, doi: null })
})

test('an empty record has no works; another answer is none', () => {
  expect(listedWorks({ group: [] })).toEqual([])
  expect(listedWorks({ error: 'nope' })).toBeNull()
})
