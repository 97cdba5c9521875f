import { randomBytes } from 'node:crypto'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { SanityClient } from '@sanity/client'
import { expect, onTestFinished, test } from 'vitest'
import { clientAt } from './client-at.ts'
import { refusalOf } from './connection.ts'
import { kill, runLake, startLakeProcess } from './lake-process.ts'

/** A shell that lets no file of the lake grow beyond about two megabytes: the system itself refuses the rest. */
const cramped = ['sh', '-c', 'trap "" XFSZ; ulimit -f 4096; exec "$@"', 'sh']

/** Writes documents until one is refused. Returns the ids that were acknowledged, and the refusal. */
async function fill(client: SanityClient) {
  const ids: string[] = []
  for (;;) {
    const _id = `d${ids.length}`
    try {
      await client.create({ _id, _type: 'news', body: randomBytes(50_000).toString('base64') })
      ids.push(_id)
    } catch (error) {
      return { ids, refusal: await refusalOf(Promise.reject(error)) }
    }
  }
}

test('a disk that takes no more refuses writes in words, answers every read, and loses nothing', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lake-full-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const token = runLake('token', 'create', '--role', 'editor', '--data', folder).output
  const first = await startLakeProcess(folder, cramped)
  onTestFinished(() => kill(first))
  const client = clientAt(first.url, { token, maxRetries: 0 })
  const small = randomBytes(1_000)
  const file = await client.assets.upload('file', small)

  const { ids, refusal } = await fill(client)
  expect(ids.length).toBeGreaterThan(3)
  expect([503, 507]).toContain(refusal.status)
  const upload = await fetch(`${first.url}/v1/assets/files/production`, {
    method: 'POST',
    body: randomBytes(6_000_000),
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/octet-stream' },
  })
  expect(upload.status).toBe(507)
  expect(await upload.json()).toMatchObject({ message: expect.stringMatching(/disk is full.*nothing.*written/i) })
  expect(readdirSync(join(folder, 'assets'))).toEqual([file.sha1hash])
  expect(await client.fetch('*[_type == "news"]._id')).toHaveLength(ids.length)
  expect(Buffer.from(await (await fetch(`${first.url}/${file.path}`)).arrayBuffer())).toEqual(small)

  await kill(first)
  const roomy = await startLakeProcess(folder)
  onTestFinished(() => kill(roomy))
  const after = clientAt(roomy.url, { token, maxRetries: 0 })
  expect((await after.fetch<string[]>('*[_type == "news"]._id')).toSorted()).toEqual(ids.toSorted())
  await after.create({ _id: 'again', _type: 'news' })
  expect(await after.fetch('count(*[_type == "news"])')).toBe(ids.length + 1)
})
