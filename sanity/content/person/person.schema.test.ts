import { expect, test } from 'vitest'
import { aPerson } from '../testing/documents.ts'
import { validate } from '../testing/validate.ts'

const orcid = '0000-0002-1825-0097'
const membership = { _type: 'membership', _key: 'm', start: '2024-01-01' }
const ann = (fields: Record<string, unknown> = {}) => aPerson('ann', { memberships: [membership], ...fields })
const pathsOf = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(':')))

test('a complete person can be published without a word', async () => {
  expect(await validate(ann({ orcid }))).toEqual({ errors: [], warnings: [] })
})

test('an empty person names everything that is missing', async () => {
  const { errors } = await validate({ _id: 'drafts.p', _type: 'person' })
  expect(new Set(pathsOf(errors))).toEqual(
    new Set(['consentToPublish', 'name', 'family', 'slug', 'slug.current', 'role', 'group', 'memberships']),
  )
})

test.each<[string, Record<string, unknown>, string]>([
  ['no consent', { consentToPublish: false }, 'consentToPublish'],
  ['an ORCID iD with a wrong digit', { orcid: '0000-0002-1825-0098' }, 'orcid'],
  ['an ORCID iD that somebody else has', { orcid: '0000-0002-1694-233X' }, 'orcid'],
  ['an end before the start', { memberships: [{ ...membership, end: '2023-01-01' }] }, 'memberships.m.end'],
  ['no time in the group', { memberships: [] }, 'memberships'],
  ['a portrait without words for it', { portrait: { _type: 'picture', asset: { _ref: 'x' } } }, 'portrait.alt'],
  ['an address to show that is not there', { showEmail: true }, 'email'],
  [
    'an insecure link',
    { links: [{ _type: 'profileLink', _key: 'l', label: 'Code', url: 'http://example.org' }] },
    'links.l.url',
  ],
])('%s stops the person from being published', async (_what, fields, path) => {
  const other = aPerson('bob', { orcid: '0000-0002-1694-233X' })
  expect(pathsOf((await validate(ann(fields), [other])).errors)).toContain(path)
})

test('a membership of one day is one', async () => {
  expect((await validate(ann({ memberships: [{ ...membership, end: '2024-01-01' }] }))).errors).toEqual([])
})
