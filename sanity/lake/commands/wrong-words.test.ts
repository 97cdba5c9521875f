import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runLake } from '../contract/lake-process.ts'

const folder = mkdtempSync(join(tmpdir(), 'lake-words-'))
const data = join(folder, 'data')

beforeAll(() => {
  writeFileSync(join(folder, 'one.ndjson'), '{"_id":"a","_type":"x"}\n')
  expect(runLake('import', join(folder, 'one.ndjson'), '--data', data).status).toBe(0)
})
afterAll(() => rmSync(folder, { recursive: true }))

test.each([
  ['a backup into no folder', ['backup', join(folder, 'no/b.tar.gz')], /^There is no folder .*\/no for /],
  ['a backup of a device', ['backup', '/dev/null/b.tar.gz'], /^ENOTDIR: .*\/dev\/null\/b\.tar\.gz/],
  ['an export into no folder', ['export', join(folder, 'no/x.tar.gz')], /^There is no folder /],
  [
    'an export in another form',
    ['export', join(folder, 'x.zip')],
    /a folder, a \.tar\.gz or an \.ndjson, not .*x\.zip/,
  ],
  ['an export of no dataset', ['export', '--dataset', 'none'], /^There is no dataset "none": there is production$/],
  ['an export of no lake', ['export', '--data', join(folder, 'nothing')], /^There is no lake in .*nothing$/],
  [
    'a folder that cannot be made',
    ['serve', '--data', '/dev/null/x'],
    /^The data folder \/dev\/null\/x cannot be used: /,
  ],
  [
    'an address of others',
    ['serve', '--host', '203.0.113.7', '--port', '0'],
    /"203\.0\.113\.7" is no address of this machine/,
  ],
])('%s is refused in one line', (_what, words, line) => {
  const { status, output, errors } = runLake(...(words.includes('--data') ? words : [...words, '--data', data]))
  expect(errors).toMatch(line)
  expect({ status, output, lines: errors.split('\n').length }).toEqual({ status: 1, output: '', lines: 1 })
  expect(existsSync(join(folder, 'nothing'))).toBe(false)
})
