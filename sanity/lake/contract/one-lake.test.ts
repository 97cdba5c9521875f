import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { kill, runLake, startLakeProcess } from './lake-process.ts'

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lake-one-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

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

test('a data folder that cannot be made is named, with what to do', () => {
  const file = join(temporaryFolder(), 'file')
  writeFileSync(file, 'not a folder')
  const { status, errors } = runLake('serve', '--port', '0', '--data', join(file, 'data'))
  expect(status).toBe(1)
  expect(errors).toMatch(/^The data folder .+file\/data cannot be used: .+ --data\.$/)
})
