import { existsSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { checkAltRepeatsTitle, checkAltText } from '#sanity/content/shared/rules/alt-text.ts'
import { skippedHeadings } from '#sanity/content/shared/rules/headings.ts'
import { isSafeHref } from '#sanity/content/shared/rules/href.ts'
import { blocksWithVagueLinks, checkCallToAction } from '#sanity/content/shared/rules/link-text.ts'
import { checkSlug } from '#sanity/content/shared/rules/slug.ts'
import { checkTableRows } from '#sanity/content/shared/rules/table-shape.ts'
import { demoImageFolder, innerObjects, readDemo, type DemoDocument } from './read-demo.ts'

const documents = readDemo()
const published = documents.filter(({ _id }) => !_id.startsWith('drafts.'))
const news = z
  .looseObject({
    publishedAt: z.string(),
    expiresAt: z.string().optional(),
    title: z.string(),
    standfirst: z.string(),
    kind: z.string(),
  })
  .array()
  .parse(published.filter(({ _type }) => _type === 'news'))
const inside = (document: DemoDocument) =>
  innerObjects(document).map((inner) => ({ ...inner, where: `${document._id} ${inner.path}` }))
const everything = documents.flatMap(inside)

test('every document has an id of its own', () => {
  expect(new Set(documents.map(({ _id }) => _id)).size).toBe(documents.length)
})

test('every reference leads to a published document', () => {
  const ids = new Set(published.map(({ _id }) => _id))
  const dangling = everything.filter(({ value }) => value['_type'] === 'reference' && !ids.has(String(value['_ref'])))
  expect(dangling.map(({ where, value }) => `${where} → ${String(value['_ref'])}`)).toEqual([])
})

test('every picture is in the folder, and every file in the folder is used', () => {
  const used = everything.flatMap(({ value }) => {
    const source = value['_sanityAsset']
    return typeof source === 'string' ? [source.replace('image@file://./images/', '')] : []
  })
  expect(used.filter((name) => !existsSync(join(demoImageFolder, name)))).toEqual([])
  expect(readdirSync(demoImageFolder).toSorted()).toEqual([...new Set(used)].toSorted())
})

test('the pictures weigh less than 4 MB together, so that a clone stays small', () => {
  const bytes = readdirSync(demoImageFolder).map((name) => statSync(join(demoImageFolder, name)).size)
  expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(4_000_000)
})

test('every picture says what can be seen, and who drew it', () => {
  for (const { where, value } of everything.filter((inner) => '_sanityAsset' in inner.value)) {
    const { alt, credit } = z.looseObject({ alt: z.string(), credit: z.string() }).parse(value)
    expect(checkAltText(alt, false), where).toBe(true)
    expect(alt, where).not.toMatch(/^(illustration|image|picture) (showing|of)/i)
    expect(credit, where).toBe('Drawn for Labwire')
  }
  for (const story of news) {
    const { alt } = z.looseObject({ alt: z.string() }).parse(story['leadImage'])
    expect(checkAltRepeatsTitle(alt, story.title), story.title).toBe(true)
  }
})

test('slugs are sound, and no two documents of a type share one', () => {
  const slugs = published.flatMap((document) => {
    const slug = z.looseObject({ slug: z.object({ current: z.string() }) }).safeParse(document).data?.slug.current
    return slug ? [{ key: `${document._type}/${slug}`, slug }] : []
  })
  for (const { key, slug } of slugs) expect(checkSlug(slug), key).toBe(true)
  expect(new Set(slugs.map(({ key }) => key)).size).toBe(slugs.length)
})

test('keys are unique within every list, so that two editors never change the wrong item', () => {
  const lists = everything.flatMap(({ where, value }) =>
    Object.entries(value).flatMap(([name, list]) => (Array.isArray(list) ? [{ where: `${where}.${name}`, list }] : [])),
  )
  for (const { where, list } of lists) {
    const items = z.array(z.looseObject({ _key: z.string() })).safeParse(list).data
    if (!items)
      expect(
        list.every((item) => typeof item === 'string'),
        where,
      ).toBe(true)
    else expect(new Set(items.map(({ _key }) => _key)).size, where).toBe(items.length)
  }
})

test('the news fills more than two pages of twelve, over at least two years, with every kind of story', () => {
  const now = '2026-11-22T12:00:00Z'
  const open = news.filter(({ publishedAt, expiresAt }) => publishedAt <= now && (!expiresAt || expiresAt > now))
  const dates = open.map(({ publishedAt }) => Date.parse(publishedAt)).toSorted((a, b) => a - b)
  expect(open.length).toBeGreaterThan(24)
  expect((dates.at(-1) ?? 0) - (dates[0] ?? 0)).toBeGreaterThan(2 * 365 * 86_400_000)
  expect(new Set(open.map(({ kind }) => kind)).size).toBe(6)
})

test('one story waits for its day, one has expired, one is a new draft and one is a draft of a published story', () => {
  expect(news.filter(({ publishedAt }) => publishedAt > '2027-01-01').length).toBe(1)
  expect(news.filter(({ expiresAt }) => expiresAt !== undefined && expiresAt < '2026-11-01').length).toBe(1)
  const drafts = documents.filter(({ _id }) => _id.startsWith('drafts.')).map(({ _id }) => _id.slice('drafts.'.length))
  const ids = new Set(published.map(({ _id }) => _id))
  expect(drafts.length).toBe(2)
  expect(drafts.filter((id) => ids.has(id)).length).toBe(1)
})

test('headlines and standfirsts have the length that the editing room asks for', () => {
  for (const { title, standfirst } of news) {
    expect(title.length, title).toBeGreaterThanOrEqual(10)
    expect(title.length, title).toBeLessThanOrEqual(150)
    expect(standfirst.length, title).toBeGreaterThanOrEqual(50)
    expect(standfirst.length, title).toBeLessThanOrEqual(300)
  }
})

test('every kind of block and mark stands somewhere, so that each can be seen on a page', () => {
  const types = new Set(everything.map(({ value }) => value['_type']))
  for (const type of [
    'block',
    'quote',
    'callout',
    'figure',
    'table',
    'math',
    'video',
    'link',
    'citation',
    'footnote',
  ]) {
    expect(types, type).toContain(type)
  }
  const text = everything.map(({ value }) => value).filter((value) => value['_type'] === 'block')
  expect(new Set(text.map(({ style }) => style))).toEqual(new Set(['normal', 'h2', 'h3', 'h4']))
  expect(new Set(text.map(({ listItem }) => listItem))).toEqual(new Set([undefined, 'bullet', 'number']))
  const marks = new Set(everything.flatMap(({ value }) => z.array(z.string()).safeParse(value['marks']).data ?? []))
  for (const mark of ['strong', 'em', 'code', 'sub', 'sup']) expect(marks, mark).toContain(mark)
})

test('no heading skips a level, no link is vague or unsafe, no table is ragged', () => {
  for (const document of documents) {
    const body = z.array(z.unknown()).catch([]).parse(document['body'])
    expect(skippedHeadings(body), document._id).toEqual([])
    expect(blocksWithVagueLinks(body), document._id).toEqual([])
  }
  for (const { where, value } of everything) {
    if ('href' in value) expect(isSafeHref(String(value['href'])), where).toBe(true)
    if (value['_type'] === 'table') expect(checkTableRows(tableRows.parse(value['rows'])), where).toBe(true)
    const link = z.object({ label: z.string(), url: z.string() }).safeParse(value['primaryLink']).data
    if (link) expect(checkCallToAction(link.label), where).toBe(true)
  }
})

const tableRows = z.array(z.object({ cells: z.array(z.string()) }))

test('samples are marked: sample people by their role, sample publications by their title, invented stories by a box', () => {
  for (const person of published.filter(({ _type }) => _type === 'person'))
    expect(person['role']).toMatch(/sample person/)
  for (const publication of published.filter(({ _type }) => _type === 'publication')) {
    const doi = publication['doi']
    // What is invented may only have a DOI that is kept for tests.
    const cited = typeof doi === 'string' && !doi.startsWith('10.5555/')
    const real = cited || ['pub-ferritin-myocardial-iron', 'pub-labwire'].includes(publication._id)
    expect(String(publication['title']).startsWith('Sample: '), publication._id).toBe(!real)
  }
  for (const story of news)
    expect(JSON.stringify(story['body']), story.title).toMatch(/A sample story|About this story/)
})
