import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeEach, expect, onTestFinished, test, vi } from 'vitest'
import { connectEmbedded } from '../../sanity/lake/contract/embedded-lake.ts'
import { startAddressKeeper, type AddressKeeper } from './address-keeper.ts'
import { writeKnownAddresses } from './known-addresses.ts'

const { editor, viewer } = await connectEmbedded()

let dataFolder: string

beforeEach(async () => {
  await editor.delete({ query: '*[_type in ["news", "page", "redirect"]]' })
  dataFolder = mkdtempSync(join(tmpdir(), 'address-keeper-'))
  onTestFinished(() => rmSync(dataFolder, { recursive: true, force: true }))
})

/** A keeper that has looked once. */
async function keeper(writer: typeof editor | null = editor, reader = viewer): Promise<AddressKeeper> {
  const started = startAddressKeeper({ reader, writer, dataFolder })
  onTestFinished(() => started.stop())
  await started.looked()
  return started
}

const past = new Date(Date.now() - 60_000).toISOString()
const future = new Date(Date.now() + 3_600_000).toISOString()
const slug = (current: string) => ({ _type: 'slug', current })
const story = (id: string, current: string, publishedAt = past) => ({
  _id: id,
  _type: 'news',
  slug: slug(current),
  publishedAt,
})

async function redirects(): Promise<Record<string, string>> {
  const all = await editor.fetch<{ from: string; to: string }[]>('*[_type == "redirect"]{from, to}')
  return Object.fromEntries(all.map(({ from, to }) => [from, to]))
}

test('an address that changes in a release, or by a program, leads on', async () => {
  await editor.transaction().create(story('a', 'one')).create(story('b', 'two')).commit()
  const keeping = await keeper()
  const { releaseId } = await editor.releases.create({ metadata: { title: 'Moving day', releaseType: 'asap' } })
  const document = { _type: 'news', slug: slug('eins'), publishedAt: past }
  await editor.createVersion({ document, publishedId: 'a', releaseId })
  await editor.releases.publish({ releaseId })
  await editor
    .patch('b')
    .set({ slug: slug('zwei') })
    .commit()
  keeping.look()
  await keeping.looked()
  expect(await redirects()).toEqual({ '/news/one': '/news/eins', '/news/two': '/news/zwei' })
})

test('where a page has just moved to is known before anybody is sent there, and looked at only after a change', async () => {
  await editor.create(story('a', 'one'))
  const keeping = await keeper()
  await editor
    .patch('a')
    .set({ slug: slug('eins') })
    .commit()
  expect(await keeping.movedTo('/news/one')).toBeNull()
  keeping.changed()
  expect(await keeping.movedTo('/news/one')).toBe('/news/eins')
  expect(await keeping.movedTo('/news/other')).toBeNull()
  expect(await redirects()).toEqual({ '/news/one': '/news/eins' })
})

test('where a page goes on to counts, and a page that is gone has moved nowhere', async () => {
  await editor.transaction().create(story('a', 'one')).create(story('b', 'two')).create(story('c', 'three')).commit()
  const keeping = await keeper()
  const move = async (slugs: Record<string, string>) => {
    const transaction = editor.transaction()
    for (const [id, current] of Object.entries(slugs)) transaction.patch(id, { set: { slug: slug(current) } })
    await transaction.commit()
    keeping.changed()
  }
  const movedTo = () => Promise.all(['/news/one', '/news/two', '/news/three'].map((path) => keeping.movedTo(path)))
  await move({ a: 'eins', b: 'zwei', c: 'drei' })
  expect(await movedTo()).toEqual(['/news/eins', '/news/zwei', '/news/drei'])
  await move({ a: 'uno', b: 'two' })
  await editor.delete('c')
  expect(await movedTo()).toEqual(['/news/uno', null, null])
})

test('who asks after a look that failed has another one made, and many who ask do not have one made each', async () => {
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  await editor.create(story('a', 'one'))
  let isAway = false
  const reader = viewer.withConfig({
    maxRetries: 0,
    resolveFetch: () => (input, init) => (isAway ? Promise.reject(new Error('The lake is away.')) : fetch(input, init)),
  })
  const keeping = await keeper(editor, reader)
  await editor
    .patch('a')
    .set({ slug: slug('eins') })
    .commit()
  isAway = true
  keeping.changed()
  for (let asked = 0; asked < 50; asked++) expect(await keeping.movedTo('/news/one')).toBeNull()
  expect(warn).toHaveBeenCalledTimes(1)
  isAway = false
  await expect.poll(() => keeping.movedTo('/news/one'), { timeout: 3_000 }).toBe('/news/eins')
})

test('pages below a page that moves are found as well', async () => {
  const parent = { _type: 'reference', _ref: 'about' }
  const page = { _type: 'page', _id: 'about', slug: slug('about') }
  await editor
    .transaction()
    .create(page)
    .create({ _type: 'page', _id: 'history', slug: slug('history'), parent })
    .commit()
  const keeping = await keeper()
  await editor
    .patch('about')
    .set({ slug: slug('us') })
    .commit()
  keeping.look()
  await keeping.looked()
  expect(await redirects()).toEqual({ '/about': '/us', '/about/history': '/us/history' })
})

test('a change that came while the site was down is noticed when it is up again', async () => {
  await editor.create(story('a', 'one'))
  await (await keeper()).stop()
  await editor
    .patch('a')
    .set({ slug: slug('eins') })
    .commit()
  await keeper()
  expect(await redirects()).toEqual({ '/news/one': '/news/eins' })
})

test('drafts, and stories whose time has not come, have no address that anybody could know', async () => {
  await editor
    .transaction()
    .create(story('a', 'one'))
    .create(story('c', 'embargoed', future))
    .commit()
  const keeping = await keeper()
  await editor
    .transaction()
    .create(story('drafts.a', 'eins'))
    .patch('c', { set: { slug: slug('still-embargoed') } })
    .commit()
  keeping.look()
  await keeping.looked()
  expect(await redirects()).toEqual({})
})

test('where the site may not write, it says what to do', async () => {
  await editor.create(story('a', 'one'))
  const keeping = await keeper(null)
  const warn = vi.spyOn(console, 'warn').mockImplementation(() => {})
  onTestFinished(() => warn.mockRestore())
  await editor
    .patch('a')
    .set({ slug: slug('eins') })
    .commit()
  keeping.look()
  await keeping.looked()
  expect(warn).toHaveBeenCalledExactlyOnceWith(expect.stringContaining('/news/one has moved to /news/eins'))
  expect(await redirects()).toEqual({})
})

test('two servers of one site make one redirect', async () => {
  await editor.create(story('a', 'one'))
  const both = [await keeper(), await keeper()]
  await editor
    .patch('a')
    .set({ slug: slug('eins') })
    .commit()
  for (const each of both) each.look()
  await Promise.all(both.map((each) => each.looked()))
  expect(await editor.fetch('count(*[_type == "redirect"])')).toBe(1)
})

test('what was seen of another lake says nothing of this one', async () => {
  await editor.create(story('a', 'one'))
  writeKnownAddresses(dataFolder, 'somewhere/else', new Map([['a', '/news/uno']]))
  await keeper()
  expect(await redirects()).toEqual({})
})
