import { execFileSync } from 'node:child_process'
import { createReadStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { exportDataset } from '@sanity/export'
import { sanityImport } from '@sanity/import'
import sharp from 'sharp'
import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { Tokens } from '../auth/tokens.ts'
import { listen } from '../listen.ts'
import { openLake } from '../open-lake.ts'
import { clientAt } from './client-at.ts'
import { runLake } from './lake-process.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-round-trip-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

interface Served {
  readonly client: SanityClient
  readonly stop: () => Promise<void>
}

/** A lake whose asset addresses lead to itself. */
async function serve(dataFolder: string): Promise<Served> {
  const config = { dataFolder, projectId: 'labwire', datasets: ['production'], basePath: '', webhook: null }
  const publicOrigins: string[] = []
  const lake = openLake({ ...config, publicOrigins })
  const listening = await listen(lake, { port: 0, host: '127.0.0.1' })
  publicOrigins.push(listening.url)
  const token = new Tokens(lake.database).create({ role: 'administrator', label: 'test' }).secret
  const client = clientAt(listening.url, { perspective: 'raw', token })
  return { client, stop: () => listening.close(0) }
}

let picture: Buffer

beforeAll(async () => {
  const plain = { width: 24, height: 16, channels: 3, background: '#a31621' } as const
  picture = await sharp({ create: plain }).png().toBuffer()
})

function to(_ref: string, more = {}) {
  return { _type: 'reference', _ref, ...more }
}

async function fill(client: SanityClient): Promise<void> {
  const image = await client.assets.upload('image', picture, { filename: 'Heart.png', title: 'A heart' })
  const file = await client.assets.upload('file', Buffer.from('a,b\n1,2\n'), { filename: 'data.csv' })
  await client
    .transaction()
    .create({
      _id: 'ada',
      _type: 'person',
      name: 'Ada 😀',
      portrait: { _type: 'image', asset: to(image._id), alt: 'Ada' },
    })
    .create({
      _id: 'story',
      _type: 'news',
      title: 'Grüße',
      authors: [to('ada', { _key: 'a' })],
      mentor: to('nobody', { _weak: true }),
    })
    .create({ _id: 'drafts.story', _type: 'news', title: 'Draft', table: { _type: 'file', asset: to(file._id) } })
    .create({
      _id: 'story-2',
      _type: 'news',
      next: to('story'),
      empty: [],
      nothing: null,
      deep: { list: [1, 'two', false] },
    })
    .commit()
  await client.releases.create({ releaseId: 'rSpring', metadata: { title: 'Spring', releaseType: 'asap' } })
  await client.createVersion({ releaseId: 'rSpring', publishedId: 'story', baseId: 'story' })
}

interface Unpacked {
  /** Lines of data.ndjson in alphabetical order, without the attributes that every write makes anew. */
  readonly lines: string[]
  /** Name → bytes. */
  readonly assets: Record<string, string>
}

function unpack(archive: string, ...volatile: string[]): Unpacked {
  const folder = join(temporaryFolder(), 'unpacked')
  mkdirSync(folder)
  execFileSync('tar', ['-xzf', archive, '--strip-components=1', '-C', folder])
  const lines = readFileSync(join(folder, 'data.ndjson'), 'utf8').trim().split('\n')
  const assets = ['images', 'files'].flatMap((kind) =>
    readdirSync(join(folder, kind)).map((name) => [name, readFileSync(join(folder, kind, name), 'base64')]),
  )
  return { lines: lines.map((line) => without(line, volatile)).toSorted(), assets: Object.fromEntries(assets) }
}

function without(line: string, attributes: readonly string[]): string {
  const entries = Object.entries(JSON.parse(line)).filter(([name]) => !attributes.includes(name))
  return JSON.stringify(Object.fromEntries(entries))
}

async function publicExport(client: SanityClient, outputPath: string): Promise<void> {
  await exportDataset({ client, dataset: 'production', outputPath })
}

test(
  'what @sanity/export takes out of one lake, @sanity/import puts into another, byte for byte',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const from = await serve(join(folder, 'from'))
    await fill(from.client)
    await publicExport(from.client, join(folder, 'first.tar.gz'))
    await from.stop()

    const into = await serve(join(folder, 'into'))
    const { numDocs, warnings } = await sanityImport(createReadStream(join(folder, 'first.tar.gz')), {
      client: into.client,
    })
    expect({ numDocs, warnings }).toEqual({ numDocs: 6, warnings: [] })
    expect(await into.client.fetch('*[_type == "sanity.imageAsset"]{originalFilename, title}')).toEqual([
      { originalFilename: 'Heart.png', title: 'A heart' },
    ])
    await publicExport(into.client, join(folder, 'second.tar.gz'))
    await into.stop()

    // A write gives every document a new revision, and strengthening its references a new instant of change.
    const [first, second] = ['first', 'second'].map((name) =>
      unpack(join(folder, `${name}.tar.gz`), '_rev', '_updatedAt'),
    )
    expect(second).toEqual(first)
    expect(first?.lines).toHaveLength(6)
    expect(Object.keys(first?.assets ?? {})).toHaveLength(2)
  },
)

test(
  'the command line writes what @sanity/import reads, and reads what @sanity/export writes',
  { timeout: 120_000 },
  async () => {
    const folder = temporaryFolder()
    const from = await serve(join(folder, 'from'))
    await fill(from.client)
    await publicExport(from.client, join(folder, 'public.tar.gz'))
    // Beside the running lake.
    expect(runLake('export', join(folder, 'own.tar.gz'), '--data', join(folder, 'from'))).toMatchObject({ status: 0 })
    await from.stop()
    expect(unpack(join(folder, 'own.tar.gz'))).toEqual(unpack(join(folder, 'public.tar.gz')))

    expect(runLake('import', join(folder, 'public.tar.gz'), '--data', join(folder, 'copy'))).toMatchObject({
      status: 0,
    })
    expect(runLake('export', join(folder, 'again.tar.gz'), '--data', join(folder, 'copy'))).toMatchObject({ status: 0 })
    expect(unpack(join(folder, 'again.tar.gz'), '_rev')).toEqual(unpack(join(folder, 'own.tar.gz'), '_rev'))

    const into = await serve(join(folder, 'into'))
    await sanityImport(createReadStream(join(folder, 'own.tar.gz')), { client: into.client })
    expect(await into.client.fetch('count(*[_type == "news"])')).toBe(4)
    await into.stop()
  },
)

test('an import leaves out draft links that others made, and brings everything else back', async () => {
  const folder = temporaryFolder()
  const links = { _type: 'labwire.draftLink', documentId: 'story', digest: 'of a secret' }
  const lines = [
    { ...links, _id: 'draftLinks.of-ada', createdBy: { id: 'u-ada' } },
    { _id: 'story', _type: 'news', title: 'From the backup' },
  ]
  writeFileSync(join(folder, 'data.ndjson'), lines.map((line) => JSON.stringify(line)).join('\n'))
  const { client, stop } = await serve(join(folder, 'lake'))
  onTestFinished(stop)
  await client.create({ _id: 'story', _type: 'news', title: 'Before' })
  await sanityImport(createReadStream(join(folder, 'data.ndjson')), { client, operation: 'createOrReplace' })
  expect(await client.fetch('*[_type in ["news", "labwire.draftLink"]]{_id, title}')).toEqual([
    { _id: 'story', title: 'From the backup' },
  ])
})

async function exportedIds(from: SanityClient, query: string): Promise<string[]> {
  const { url, token } = from.config()
  const headers = token ? { authorization: `Bearer ${token}` } : {}
  const response = await fetch(`${url}/data/export/production${query}`, { headers })
  return (await response.text())
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line)._id)
}

test('the HTTP export gives the types that are asked for, and leaves out what the caller may not see', async () => {
  const { client, stop } = await serve(temporaryFolder())
  await fill(client)
  expect(await exportedIds(client, '?types=person,news')).toEqual([
    'ada',
    'drafts.story',
    'story',
    'versions.rSpring.story',
    'story-2',
  ])
  expect(await exportedIds(client.withConfig({ token: '' }), '?types=person,news')).toEqual(['ada', 'story', 'story-2'])
  await stop()
})

test('a release that was scheduled elsewhere comes in active: an import sets no clock', async () => {
  const folder = temporaryFolder()
  const release = {
    _id: '_.releases.rNight',
    _type: 'system.release',
    name: 'rNight',
    state: 'scheduled',
    publishAt: '2020-01-01T00:00:00.000Z',
    metadata: { title: 'Night', releaseType: 'scheduled' },
  }
  const version = { _id: 'versions.rNight.story', _type: 'news', title: 'Not yet' }
  const file = join(folder, 'data.ndjson')
  writeFileSync(file, [release, version].map((document) => JSON.stringify(document)).join('\n'))
  expect(runLake('import', file, '--data', join(folder, 'own'))).toMatchObject({ status: 0 })

  const own = await serve(join(folder, 'own'))
  const other = await serve(join(folder, 'other'))
  await sanityImport(createReadStream(file), { client: other.client })
  for (const { client, stop } of [own, other]) {
    expect(await client.releases.get({ releaseId: 'rNight' })).toMatchObject({
      state: 'active',
      metadata: { intendedPublishAt: release.publishAt },
    })
    expect(await client.getDocument('story')).toBeUndefined()
    await stop()
  }
})

test('what is no export is refused in words', () => {
  const folder = temporaryFolder()
  const bad = join(import.meta.dirname, 'lake-process.ts')
  execFileSync('cp', [bad, join(folder, 'bad.tar.gz')])
  const refused = runLake('import', join(folder, 'bad.tar.gz'), '--data', join(folder, 'data'))
  expect(refused.status).toBe(1)
  expect(refused.errors).toContain('bad.tar.gz cannot be read as a .tar.gz')
})
