import { bibtexEntry } from './bibtex.ts'
import { citationKeys } from './citation-key.ts'
import type { CslItem } from './csl-item.ts'
import type { ExportFormat } from './export-formats.ts'
import { risRecord } from './ris.ts'

/** A file of references, piece by piece, as the records come. */
export async function* exportText(
  items: AsyncIterable<CslItem> | Iterable<CslItem>,
  format: ExportFormat,
): AsyncGenerator<string> {
  switch (format) {
    case 'bibtex':
      yield* bibtexFile(items)
      break
    case 'ris':
      for await (const item of items) yield `${risRecord(item)}\r\n`
      break
    case 'csl':
      yield* jsonFile(items)
      break
  }
}

async function* bibtexFile(items: AsyncIterable<CslItem> | Iterable<CslItem>): AsyncGenerator<string> {
  const keyOf = citationKeys()
  for await (const item of items) yield `${bibtexEntry(item, keyOf(item))}\n`
}

/** One array with an item on each line. */
async function* jsonFile(items: AsyncIterable<CslItem> | Iterable<CslItem>): AsyncGenerator<string> {
  let before = '['
  for await (const item of items) {
    yield `${before}\n${JSON.stringify(item)}`
    before = ','
  }
  yield before === '[' ? '[]\n' : '\n]\n'
}
