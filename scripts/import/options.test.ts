import { expect, test } from 'vitest'
import { parseImportOptions } from './options.ts'

test('files and DOIs stand side by side', () => {
  expect(parseImportOptions(['a.bib', '10.5555/x', '--dry-run', '--port', '4000'], {})).toMatchObject({
    sources: ['a.bib', '10.5555/x'],
    dryRun: true,
    newPapers: false,
    port: 4000,
    token: null,
  })
})

test('the environment stands in for options', () => {
  const environment = { PORT: '4001', LABWIRE_DATA: '/srv/labwire', SANITY_API_WRITE_TOKEN: 'sk-write' }
  expect(parseImportOptions(['--new-papers'], environment)).toMatchObject({
    newPapers: true,
    port: 4001,
    dataFolder: '/srv/labwire',
    token: 'sk-write',
  })
})

test.each([[[]], [['--dry-run']], [['x', '--port', 'eighty']], [['x', '--colour']]])(
  '%j is answered with what to type',
  (args) => {
    expect(() => parseImportOptions(args, {})).toThrow(/npm run import|1 to 65535/)
  },
)
