import { expect, test } from 'vitest'
import { referenceEntries } from '../import-record/read-file.ts'
import { cslItem, type CitableWork } from './csl-item.ts'
import { exportText } from './export-text.ts'
import type { ExportFormat } from './export-formats.ts'
import { aWork } from './testing/a-work.ts'
import { readBibtex, readCsl, readRis } from './testing/read-back.ts'

const works = [aWork(), aWork({ slug: 'iron-again', doi: null }), aWork({ slug: 'third', title: 'The heart of it' })]

async function file(format: ExportFormat, of: readonly CitableWork[] = works): Promise<string> {
  const pieces: string[] = []
  for await (const piece of exportText(
    of.map((work) => cslItem(work, 'https://lab.example')),
    format,
  )) {
    pieces.push(piece)
  }
  return pieces.join('')
}

test('every format reads back as the same list, in its order', async () => {
  const items: unknown = JSON.parse(await file('csl'))
  const csl = Array.isArray(items) ? items.map(readCsl) : []
  expect(csl.map(({ title }) => title)).toEqual(['Iron in the heart', 'Iron in the heart', 'The heart of it'])
  expect(readBibtex(await file('bibtex'))).toEqual(csl)
  expect(readRis(await file('ris'))).toEqual(csl)
})

test('two works that would have one key are told apart', async () => {
  const keys = (await file('bibtex')).match(/(?<=^@article\{)[^,]+/gm)
  expect(keys).toEqual(['sample2026iron', 'sample2026ironb', 'sample2026heart'])
})

test('a list without works is a file without records', async () => {
  expect(await file('bibtex', [])).toBe('')
  expect(await file('ris', [])).toBe('')
  expect(JSON.parse(await file('csl', []))).toEqual([])
})

test.each(['bibtex', 'ris', 'csl'] as const)(
  'the language of a work goes along in %s, and is read back',
  async (format) => {
    const [entry] = referenceEntries(await file(format, [aWork({ language: 'de' })]))
    expect(entry?.record?.language).toBe('de')
  },
)
