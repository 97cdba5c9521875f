import { expect, test } from 'vitest'
import type { ListedWork } from '#lib/import-record/orcid-works.ts'
import type { KnownPublication } from './catalogue.ts'
import { newPapersOf, type Member } from './new-papers.ts'

const member: Member = {
  id: 'person-ann',
  name: 'Ann Sample',
  orcid: '0000-0002-1825-0097',
  memberships: [
    { start: '2018-10-01', end: '2021-09-30' },
    { start: '2024-02-15', end: null },
  ],
}

const work = (fields: Partial<ListedWork>): ListedWork => ({
  title: 'Iron in samples',
  kind: 'journal-article',
  journal: null,
  issued: { year: 2019, month: null, day: null },
  doi: null,
  pmid: null,
  ...fields,
})

const known: KnownPublication = {
  id: 'p',
  title: 'Known: iron (in samples!)',
  doi: '10.5555/known',
  pmid: '11',
  arxiv: null,
  year: 2019,
  firstAuthor: null,
  slug: null,
  otherDois: ['10.5555/preprint'],
  plannedFrom: null,
}

const found = (fields: Partial<ListedWork>) => newPapersOf(member, [work(fields)], [known]).length === 1
const on = (year: number, month: number | null = null, day: number | null = null) => ({ issued: { year, month, day } })

test('works of the time in the group are found, as exactly as their date is known', () => {
  expect([on(2018), on(2018, 10), on(2021, 9, 30), on(2024, 2), on(2030)].map(found)).toEqual([
    true,
    true,
    true,
    true,
    true,
  ])
  expect([on(2017), on(2018, 9), on(2021, 10), on(2022), on(2024, 2, 14)].map(found)).toEqual([
    false,
    false,
    false,
    false,
    false,
  ])
  expect(found({ issued: null })).toBe(false)
})

test('what is here under its DOI, its number, its title, or as a version is not new', () => {
  expect(found({ doi: '10.5555/new' })).toBe(true)
  expect(found({ doi: '10.5555/known' })).toBe(false)
  expect(found({ doi: '10.5555/preprint' })).toBe(false)
  expect(found({ pmid: '11' })).toBe(false)
  expect(found({ title: 'Known – Iron in <samples>' })).toBe(false)
})
