import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setImmediate as turn } from 'node:timers/promises'
import type { SanityClient } from '@sanity/client'
import { expect, onTestFinished, test } from 'vitest'
import { clientAt } from './client-at.ts'
import { kill, runLake, startLakeProcess } from './lake-process.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-backup-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

async function serve(data: string): Promise<{ client: SanityClient; stop: () => Promise<void> }> {
  const token = runLake('token', 'create', '--role', 'administrator', '--data', data).output
  const running = await startLakeProcess(data)
  const client = clientAt(running.url, { token })
  return { client, stop: () => kill(running) }
}

async function fill(client: SanityClient): Promise<void> {
  const { _id } = await client.assets.upload('file', Buffer.from('the bytes'), { filename: 'a.txt' })
  await client.create({ _id: 'ada', _type: 'person', file: { asset: { _type: 'reference', _ref: _id } } })
  await client.create({ _id: 'story', _type: 'news', author: { _type: 'reference', _ref: 'ada' } })
  await client.patch('story').set({ title: 'second' }).commit()
}

/** Counts on while something else goes on, so that it happens in the middle of writes. */
async function writeWhile(client: SanityClient, work: () => void): Promise<number> {
  let written = 0
  for (let n = 0; n < 20; n += 1) {
    await client.createOrReplace({ _id: `count-${n}`, _type: 'count', n })
    written += 1
    if (n === 10) work()
    await turn()
  }
  return written
}

test('a running lake is backed up in one file, and restored whole', { timeout: 120_000 }, async () => {
  const folder = temporaryFolder()
  const [data, file, copy] = [join(folder, 'data'), join(folder, 'backup.tar.gz'), join(folder, 'copy')]
  const { client, stop } = await serve(data)
  await fill(client)
  await writeWhile(client, () => expect(runLake('backup', file, '--data', data)).toMatchObject({ status: 0 }))
  expect(runLake('verify', '--data', data)).toMatchObject({ status: 0 })
  await stop()
  expect(readdirSync(data).filter((name) => name.startsWith('.backup'))).toEqual([])

  expect(runLake('restore', file, '--data', copy)).toMatchObject({ status: 0 })
  const restored = await serve(copy)
  expect(
    await restored.client.fetch('*[_id == "story"][0]{title, "file": author->file.asset->originalFilename}'),
  ).toEqual({
    title: 'second',
    file: 'a.txt',
  })
  expect(await restored.client.fetch('count(*[_type == "count"]) >= 10')).toBe(true)
  const { documents } = await restored.client.request({
    url: '/data/history/production/documents/story?lastRevision=true',
  })
  expect(documents).toHaveLength(1)
  await restored.stop()
  expect(runLake('verify', '--data', copy).output).toContain('All is well')
})

test('restore does not write over a lake, nor leave half of a damaged backup behind', () => {
  const folder = temporaryFolder()
  const data = join(folder, 'data')
  runLake('token', 'create', '--role', 'viewer', '--data', data)
  expect(runLake('backup', join(folder, 'good.tar.gz'), '--data', data)).toMatchObject({ status: 0 })
  const over = runLake('restore', join(folder, 'good.tar.gz'), '--data', data)
  expect(over).toMatchObject({ status: 1, errors: expect.stringContaining('is not empty') })
  writeFileSync(join(folder, 'bad.tar.gz'), 'not an archive')
  const bad = runLake('restore', join(folder, 'bad.tar.gz'), '--data', join(folder, 'new'))
  expect(bad).toMatchObject({ status: 1, errors: expect.stringContaining('cannot be read') })
  expect(readdirSync(folder).toSorted()).toEqual(['bad.tar.gz', 'data', 'good.tar.gz'])
})

test('verify names what is wrong: bytes, references, documents, history', { timeout: 120_000 }, async () => {
  const data = temporaryFolder()
  const { client, stop } = await serve(data)
  await fill(client)
  const sha1 = await client.fetch('*[_type == "sanity.fileAsset"][0].sha1hash')
  await stop()
  const faults = () => runLake('verify', '--data', data).output
  expect(faults()).toContain('All is well')

  writeFileSync(join(data, 'assets', sha1), 'other bytes')
  expect(faults()).toContain('its bytes have changed')
  rmSync(join(data, 'assets', sha1))
  expect(faults()).toContain('its bytes are missing')
  const database = new DatabaseSync(join(data, 'lake.sqlite'))
  database.exec("DELETE FROM documents WHERE id = 'ada'")
  expect(faults()).toContain('"story" of "production" refers to "ada", which does not exist')
  expect(faults()).toContain('The history of "ada" in "production" is broken')
  database.exec("UPDATE documents SET body = '{}' WHERE id = 'story'")
  expect(faults()).toContain('Document "story" of "production" is damaged')
  database.close()
  expect(runLake('verify', '--data', data)).toMatchObject({ status: 1 })
})
