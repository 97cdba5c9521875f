import { once } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { clientAt } from './client-at.ts'
import { runLake, startLakeProcess } from './lake-process.ts'

test('SIGTERM lets running writes finish, ends open streams, and leaves with 0', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'lake-stop-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  const token = runLake('token', 'create', '--role', 'editor', '--data', folder).output
  const { url, child } = await startLakeProcess(folder)
  const client = clientAt(url, { token })
  const stream = await fetch(`${url}/v2025-10-01/data/listen/production?query=*`, {
    headers: { authorization: `Bearer ${token}` },
  })
  await stream.body?.getReader().read()
  const documents = Array.from({ length: 2_000 }, (_, n) => ({ create: { _id: `d${n}`, _type: 'news', n } }))
  const [written] = await Promise.all([
    client.mutate(documents, { returnDocuments: false }),
    once(child, 'exit').then(([status]) => expect(status).toBe(0)),
    // The request is on its way when the signal comes.
    client.fetch('1').then(() => child.kill('SIGTERM')),
  ])
  expect(written.results).toHaveLength(2_000)
  expect(runLake('export', '--data', folder).output.split('\n')).toHaveLength(2_000)
})
