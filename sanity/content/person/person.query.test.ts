import { expect, test } from 'vitest'
import { ask } from '../testing/ask.ts'
import { aNewsStory, aPerson, aPublication, reference, references } from '../testing/documents.ts'
import { peopleList, personBySlug, personSlugs } from './person.query.ts'

const orcid = '0000-0002-1825-0097'
const slugsOf = (items: readonly { readonly slug: string }[] | undefined) => items?.map(({ slug }) => slug)

test('people without consent have no page and are in no list, in a preview too', async () => {
  const documents = [
    aPerson('shy', { consentToPublish: false }),
    aPerson('silent', { consentToPublish: null }),
    aPerson('ann'),
  ]
  for (const preview of [false, true]) {
    expect((await ask(personBySlug, { slug: 'shy' }, documents, { preview })).answer).toBeNull()
    expect((await ask(personBySlug, { slug: 'silent' }, documents, { preview })).answer).toBeNull()
    expect(slugsOf((await ask(peopleList, {}, documents, { preview })).answer)).toEqual(['ann'])
    expect(slugsOf((await ask(personSlugs, {}, documents, { preview })).answer)).toEqual(['ann'])
  }
})

test('people are listed by family name whatever its case', async () => {
  const documents = [
    aPerson('b', { family: 'de Sample' }),
    aPerson('c', { family: 'Zeta' }),
    aPerson('a', { family: 'Alpha' }),
  ]
  expect(slugsOf((await ask(peopleList, {}, documents)).answer)).toEqual(['a', 'b', 'c'])
})

test('publications are somebody’s by reference or ORCID, never by name', async () => {
  const documents = [
    aPerson('ann', { orcid }),
    aPublication('by-reference', { authors: [{ _key: 'a', family: 'Other', person: reference('person-ann') }] }),
    aPublication('by-orcid', { authors: [{ _key: 'a', family: 'Other', orcid }] }),
    aPublication('namesake', { authors: [{ _key: 'a', family: 'Sample', given: 'ann' }] }),
    aPublication('secret', {
      hidden: true,
      authors: [{ _key: 'a', family: 'Sample', person: reference('person-ann') }],
    }),
  ]
  const { answer } = await ask(personBySlug, { slug: 'ann' }, documents)
  expect(slugsOf(answer?.publications)).toEqual(['by-orcid', 'by-reference'])
})

test('somebody without an ORCID iD does not get the works of authors without one', async () => {
  const documents = [aPerson('ann'), aPublication('other')]
  const { answer } = await ask(personBySlug, { slug: 'ann' }, documents)
  expect(answer?.publications).toEqual([])
})

test('stories about and by a person stand on their page when their time has come', async () => {
  const documents = [
    aPerson('ann'),
    aNewsStory('about', { fields: { people: references(['person-ann']) } }),
    aNewsStory('by', {
      publishedAt: '2026-05-01T00:00:00.000Z',
      fields: { bylines: [{ _key: 'b', person: reference('person-ann') }] },
    }),
    aNewsStory('later', { publishedAt: '2027-01-01T00:00:00.000Z', fields: { people: references(['person-ann']) } }),
  ]
  const { answer } = await ask(personBySlug, { slug: 'ann' }, documents)
  expect(slugsOf(answer?.news)).toEqual(['about'])
  expect(slugsOf(answer?.written)).toEqual(['by'])
  expect(answer?.newsTotal).toBe(2)
})

test('an email address shows only when the person wants it', async () => {
  const email = 'ann@example.org'
  const emailOf = async (fields: Record<string, unknown>) =>
    (await ask(personBySlug, { slug: 'ann' }, [aPerson('ann', { email, ...fields })])).answer?.email
  expect(await emailOf({})).toBeNull()
  expect(await emailOf({ showEmail: false })).toBeNull()
  expect(await emailOf({ showEmail: true })).toBe(email)
})

test('memberships come with the latest first', async () => {
  const memberships = [
    { _key: 'a', start: '2019-01-01', end: '2021-01-01', role: 'Student' },
    { _key: 'b', start: '2021-01-01' },
  ]
  const { answer } = await ask(personBySlug, { slug: 'ann' }, [aPerson('ann', { memberships })])
  expect(answer?.memberships).toEqual([
    { start: '2021-01-01', end: null, role: null },
    { start: '2019-01-01', end: '2021-01-01', role: 'Student' },
  ])
})

test('whoever has no membership that goes on is a former member, with their years', async () => {
  const documents = [
    aPerson('now', {
      memberships: [
        { _key: 'a', start: '2020-01-01', end: '2021-01-01' },
        { _key: 'b', start: '2025-02-01' },
      ],
    }),
    aPerson('soon', { memberships: [{ _key: 'a', start: '2024-01-01', end: '2026-12-31' }] }),
    aPerson('left', { memberships: [{ _key: 'a', start: '2019-03-01', end: '2024-06-30' }] }),
    aPerson('said', { group: 'alumni', memberships: [{ _key: 'a', start: '2018-01-01' }] }),
  ]
  const { answer } = await ask(peopleList, {}, documents)
  const known = new Map(answer.map(({ slug, former, firstYear, lastYear }) => [slug, { former, firstYear, lastYear }]))
  expect(known.get('now')).toEqual({ former: false, firstYear: '2020', lastYear: null })
  expect(known.get('soon')).toEqual({ former: false, firstYear: '2024', lastYear: null })
  expect(known.get('left')).toEqual({ former: true, firstYear: '2019', lastYear: '2024' })
  expect(known.get('said')).toEqual({ former: true, firstYear: '2018', lastYear: null })
})
