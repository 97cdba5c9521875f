import type { CslItem } from './csl-item.ts'
import { issuedText, pageRange, sortName } from './csl-names.ts'
import { cslPlainText, oneLine } from './csl-text.ts'
import type { CslType } from './csl-types.ts'

const types: Readonly<Record<CslType, string>> = {
  'article-journal': 'JOUR',
  article: 'UNPB',
  chapter: 'CHAP',
  book: 'BOOK',
  'paper-conference': 'CPAPER',
  dataset: 'DATA',
  software: 'COMP',
  thesis: 'THES',
  report: 'RPRT',
}

/**
 * An RIS record (Research Information Systems, 2011 tags): one line a value, never wrapped, lines ended as its
 * specification asks. Titles stand without their marks, for which RIS has no form.
 */
export function risRecord(item: CslItem): string {
  const [[year = 0]] = item.issued['date-parts']
  const { first, last } = pageRange(item)
  const container = item['container-title']
  const tags: readonly (readonly [tag: string, value: string | undefined])[] = [
    ['TY', types[item.type]],
    ['ID', item.id],
    ['TI', cslPlainText(item.title)],
    ...item.author.map((name) => ['AU', sortName(name)] as const),
    ['PY', String(year).padStart(4, '0')],
    ['DA', dateTag(item)],
    ['T2', container && cslPlainText(container)],
    ['PB', item.publisher],
    ['VL', item.volume],
    ['IS', item.issue],
    ['SP', first],
    ['EP', last],
    // The number of an article that has no pages.
    ['C7', first && !last && !/^\d+$/.test(first) ? first : undefined],
    ['LA', item.language],
    ['DO', item.DOI],
    ['UR', item.URL],
    ['SN', item.ISSN ?? item.ISBN ?? item.number],
    ['M3', item.genre],
    ['AN', item.PMID],
    // Of works of other types, this is the author of the book.
    ['C2', item.type === 'article-journal' ? item.PMCID : undefined],
    ['AB', item.abstract && oneLine(item.abstract)],
    ...(item.keyword?.split(', ') ?? []).map((keyword) => ['KW', keyword] as const),
    ['N1', item.note],
  ]
  const lines = tags.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []))
  return `${[...lines, 'ER  - '].join('\r\n')}\r\n`
}

/** `2026/03/05/`: year, month, day and a note that is empty, each part present even when nobody knows it. */
function dateTag(item: CslItem): string {
  const [year = '', month = '', day = ''] = issuedText(item, '/').split('/')
  return `${year}/${month}/${day}/`
}
