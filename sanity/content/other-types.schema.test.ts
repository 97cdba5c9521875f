import { expect, test } from 'vitest'
import { aPage, aTopic, reference, type FixtureDocument } from './testing/documents.ts'
import { validate } from './testing/validate.ts'

const pathsOf = (lines: readonly string[]) => lines.map((line) => line.slice(0, line.indexOf(':')))
const errorPaths = async (document: FixtureDocument, others: readonly FixtureDocument[] = []) =>
  pathsOf((await validate(document, others)).errors)

test('a topic cannot have the name of another', async () => {
  expect(await errorPaths(aTopic('iron'), [{ ...aTopic('other'), title: 'Topic iron' }])).toEqual(['title'])
  expect(await errorPaths(aTopic('iron'), [aTopic('other')])).toEqual([])
})

test('a topic cannot stand below itself, over however many others', async () => {
  const below = aTopic('below', { parent: reference('topic-iron') })
  const deeper = aTopic('deeper', { parent: reference('topic-below') })
  expect(await errorPaths(aTopic('iron', { parent: reference('topic-deeper') }), [below, deeper])).toEqual(['parent'])
  expect(await errorPaths(aTopic('iron', { parent: reference('topic-other') }), [aTopic('other')])).toEqual([])
})

test.each([
  ['topic', aTopic('one', { body: [{ _type: 'block', _key: 'h', style: 'h4', children: [], markDefs: [] }] })],
  ['page', aPage('one', { body: [{ _type: 'block', _key: 'h', style: 'h4', children: [], markDefs: [] }] })],
])('a %s cannot begin with a heading of the lowest level', async (_what, document) => {
  expect(await errorPaths(document)).toEqual(['body.h'])
})

const identified = (scheme: string, value: string) =>
  aTopic('iron', { identifiers: [{ _type: 'topicIdentifier', _key: 'i', scheme, value }] })

test('a topic’s identifiers look as those of their register do', async () => {
  expect(await errorPaths(identified('mesh', 'D007501'))).toEqual([])
  expect(await errorPaths(identified('wikidata', 'Q677'))).toEqual([])
  expect(await errorPaths(identified('mesh', 'Q677'))).toEqual(['identifiers.i.value'])
})

test('a page cannot take an address of the site itself', async () => {
  expect(await errorPaths(aPage('news'))).toEqual(['slug'])
  expect(await errorPaths({ ...aPage('other'), slug: { _type: 'slug', current: 'cookies' } })).toEqual(['slug'])
  expect(await errorPaths(aPage('cookies'))).toEqual([])
})

test('below another page such an address is free', async () => {
  expect(await errorPaths(aPage('news', { parent: reference('page-about') }), [aPage('about')])).toEqual([])
})

test('the cookie policy keeps its address', async () => {
  expect(await errorPaths({ ...aPage('cookies'), slug: { _type: 'slug', current: 'biscuits' } })).toEqual(['slug'])
})

test('pages stand at most three deep', async () => {
  const pages = [aPage('a'), aPage('b', { parent: reference('page-a') }), aPage('c', { parent: reference('page-b') })]
  expect(await errorPaths(aPage('x', { parent: reference('page-b') }), pages)).toEqual([])
  expect(await errorPaths(aPage('x', { parent: reference('page-c') }), pages)).toEqual(['parent'])
})

test('a page that is overdue for review brings advice alone', async () => {
  const { errors, warnings } = await validate(aPage('about', { reviewBy: '2020-01-01' }))
  expect(errors).toEqual([])
  expect(pathsOf(warnings)).toEqual(['reviewBy'])
})

const redirect = (from: string, to: string): FixtureDocument => ({
  _id: `redirect-${from}`,
  _type: 'redirect',
  from,
  to,
})

test('a redirect leads from an old path to a new one', async () => {
  expect(await errorPaths(redirect('/old', '/about'), [aPage('about')])).toEqual([])
})

test.each([
  ['without a slash', redirect('old', '/new'), 'from'],
  ['with a query', redirect('/old?x=1', '/new'), 'from'],
  ['from a path that has a page', redirect('/about', '/new'), 'from'],
  ['from a path of the site itself', redirect('/news', '/new'), 'from'],
  ['that exists already', { ...redirect('/taken', '/new'), _id: 'redirect-2' }, 'from'],
  ['to another scheme', redirect('/old', 'javascript:alert(1)'), 'to'],
  ['to itself', redirect('/old', '/old'), 'to'],
  ['in a circle', redirect('/b', '/taken'), 'to'],
  ['to a path that leads on', redirect('/old', '/taken'), 'to'],
])('a redirect %s is refused', async (_what, document, path) => {
  expect(await errorPaths(document, [aPage('about'), redirect('/taken', '/b')])).toContain(path)
})

const settings = (fields: Record<string, unknown> = {}): FixtureDocument => ({
  _id: 'siteSettings',
  _type: 'siteSettings',
  name: 'Sample Group',
  url: 'https://sample.example.org',
  locale: 'en-GB',
  timezone: 'Europe/London',
  citationStyle: 'vancouver',
  accessibilityContact: 'access@example.org',
  consent: { version: 1, heading: 'Cookies', text: 'Sample.', policyPage: reference('page-cookies') },
  ...fields,
})

test('complete settings can be published without a word', async () => {
  expect(await validate(settings(), [aPage('cookies')])).toEqual({ errors: [], warnings: [] })
})

test('empty settings name everything that is missing', async () => {
  const missing = await errorPaths({ _id: 'siteSettings', _type: 'siteSettings' })
  expect(missing).toEqual(
    expect.arrayContaining(['name', 'url', 'locale', 'timezone', 'citationStyle', 'consent', 'accessibilityContact']),
  )
})

const links = (count: number) =>
  Array.from({ length: count }, (_, index) => ({
    _type: 'menuLink',
    _key: String(index),
    label: `Link ${index}`,
    href: `/${index}`,
  }))

test.each([
  ['an address with a path', { url: 'https://sample.example.org/' }, 'url'],
  ['an insecure address', { url: 'http://sample.example.org' }, 'url'],
  ['a language that is none', { locale: 'english language' }, 'locale'],
  ['a time zone that is none', { timezone: 'Europe/Oxford' }, 'timezone'],
  ['eight entries in the menu', { navigation: links(8) }, 'navigation'],
  ['a description of 49 characters', { description: 'x'.repeat(49) }, 'description'],
  [
    'analytics without an id',
    { analytics: [{ _type: 'analyticsProvider', _key: 'a', provider: 'plausible' }] },
    'analytics.a.id',
  ],
  [
    'analytics that the site would not run',
    { analytics: [{ _type: 'analyticsProvider', _key: 'a', provider: 'ga4', id: 'UA-12345-1' }] },
    'analytics.a.id',
  ],
])('%s stops the settings from being published', async (_what, fields, path) => {
  expect(await errorPaths(settings(fields), [aPage('cookies')])).toContain(path)
})
