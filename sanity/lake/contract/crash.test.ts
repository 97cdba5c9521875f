import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { setTimeout as wait } from 'node:timers/promises'
import { createClient, type SanityClient } from '@sanity/client'
import { expect, onTestFinished, test } from 'vitest'
import { kill, runLake, startLakeProcess, type LakeProcess } from './lake-process.ts'

const rounds = Number(process.env['LAKE_CRASH_ROUNDS'] ?? 20)
const writers = 4

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-crash-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

function clientOf(url: string, token: string): SanityClient {
  return createClient({
    projectId: 'labwire',
    dataset: 'production',
    apiVersion: '2025-10-01',
    apiHost: url,
    useProjectHostname: false,
    useCdn: false,
    token,
    maxRetries: 0,
  })
}

/** Counts a document up until the lake is gone. Returns the last count that was acknowledged. */
async function countUp(client: SanityClient, id: string, from: number): Promise<number> {
  let acknowledged = from
  for (;;) {
    try {
      await client
        .transaction()
        .createIfNotExists({ _id: id, _type: 'counter', n: 0 })
        .patch(id, { inc: { n: 1 } })
        .commit({ visibility: 'sync' })
      acknowledged += 1
    } catch {
      return acknowledged
    }
  }
}

/** Walks every document back to its beginning through the log. */
async function historyIsWhole(client: SanityClient, id: string): Promise<boolean> {
  const lines: string = await client.request({ url: `/data/history/production/transactions/${id}` })
  const [first] = lines.split('\n')
  const { id: revision } = JSON.parse(first ?? '')
  const { documents } = await client.request({ url: `/data/history/production/documents/${id}?revision=${revision}` })
  return documents[0]?.n === 1 && documents[0]?._rev === revision
}

test(
  `nothing acknowledged is lost when the lake is killed, ${rounds} times over`,
  { timeout: rounds * 10_000 },
  async () => {
    const folder = temporaryFolder()
    const token = runLake('token', 'create', '--role', 'editor', '--data', folder).output
    const acknowledged = new Map<string, number>()
    const check = async (client: SanityClient) => {
      for (const [id, count] of acknowledged) {
        const n: unknown = await client.fetch('coalesce(*[_id == $id][0].n, 0)', { id })
        // One more may have been written whose answer the kill cut off.
        const fits = typeof n === 'number' && (n === count || n === count + 1)
        expect(fits, `${id}: ${String(n)} after ${count} were acknowledged`).toBe(true)
        acknowledged.set(id, Number(n))
        if (n !== 0) expect(await historyIsWhole(client, id)).toBe(true)
      }
    }
    let lake: LakeProcess
    for (let round = 0; round < rounds; round += 1) {
      lake = await startLakeProcess(folder)
      const client = clientOf(lake.url, token)
      await check(client)
      const counting = Array.from({ length: writers }, async (_, writer) => {
        const id = `counter-${writer}`
        const count = await countUp(client, id, acknowledged.get(id) ?? 0)
        if (count > 0) acknowledged.set(id, count)
      })
      await wait(20 + Math.random() * 130)
      await kill(lake)
      await Promise.all(counting)
    }
    lake = await startLakeProcess(folder)
    await check(clientOf(lake.url, token))
    await kill(lake)
    expect([...acknowledged.values()].every((count) => count > 0)).toBe(true)
    using database = new DatabaseSync(join(folder, 'lake.sqlite'))
    expect(database.prepare('PRAGMA integrity_check').all()).toEqual([{ integrity_check: 'ok' }])
  },
)

test('a second lake on the same folder says so in one line and stops', async () => {
  const folder = temporaryFolder()
  const first = await startLakeProcess(folder)
  onTestFinished(() => kill(first))
  const content = join(temporaryFolder(), 'data.ndjson')
  writeFileSync(content, '{"_id":"a","_type":"news"}\n')
  for (const command of [
    ['serve', '--port', '0'],
    ['import', content],
  ]) {
    const { status, errors } = runLake(...command, '--data', folder)
    expect(status).toBe(1)
    expect(errors).toMatch(/^The data folder .+ is in use by another lake\..*$/)
  }
  // Tokens and accounts can be made beside a running lake.
  expect(runLake('token', 'create', '--role', 'viewer', '--data', folder)).toMatchObject({
    status: 0,
    output: expect.stringMatching(/^sk/),
  })
})

test('a port that is taken is one line too', async () => {
  const first = await startLakeProcess(temporaryFolder())
  onTestFinished(() => kill(first))
  const { status, errors } = runLake('serve', '--data', temporaryFolder(), '--port', new URL(first.url).port)
  expect(status).toBe(1)
  expect(errors).toMatch(/^Port \d+ on 127\.0\.0\.1 is taken\..*$/)
})
