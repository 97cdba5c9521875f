import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, onTestFinished, test, vi } from 'vitest'
import { runLakeCommand } from './lake-process.ts'
import { prepareLake } from './prepare-lake.ts'

test('a token of the site that was revoked while it stood still is made again', { timeout: 60_000 }, async () => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'prepare-lake-'))
  const said = vi.spyOn(console, 'log').mockImplementation(() => {})
  onTestFinished(() => {
    said.mockRestore()
    rmSync(dataFolder, { recursive: true, force: true })
  })
  const options = { port: 1, host: '127.0.0.1', dataFolder, origin: 'http://localhost:1', demo: false }
  const once = async () => {
    const { running, readToken, writeToken } = await prepareLake(options, 'http://127.0.0.1:1')
    await running.stop()
    return { readToken, writeToken }
  }
  const first = await once()
  expect(await once()).toEqual(first)
  const line = runLakeCommand(['token', 'list', '--data', dataFolder])
    .split('\n')
    .find((row) => row.includes('\tviewer\t'))
  runLakeCommand(['token', 'revoke', line?.split('\t')[0] ?? '', '--data', dataFolder])
  const second = await once()
  expect(second.readToken).not.toBe(first.readToken)
  expect(second.writeToken).toBe(first.writeToken)
  expect(said).toHaveBeenCalledWith(expect.stringContaining('makes itself an API token again'))
})
