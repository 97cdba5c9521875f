import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { z } from 'zod'
import { readArxiv } from '../identifiers/arxiv.ts'
import { definitionsFor, type BibtexEntry, type BibtexFile } from './bibtex-entries.ts'
import { preprintServer, recordOfCsl } from './csl-json.ts'
import { UnusableRecordError, type WorkRecord } from './work-record.ts'
import { faultMessage } from '../text/fault-message.ts'

const rawEntries = z.array(z.object({ properties: z.record(z.string(), z.unknown()) })).min(1)
const cslItems = z.array(z.record(z.string(), z.unknown())).min(1)

/** Letters that TeX writes as a word; the parser loses them when they stand alone in brackets. */
const letters: Readonly<Record<string, string>> = {
  AA: 'Å',
  aa: 'å',
  AE: 'Æ',
  ae: 'æ',
  OE: 'Œ',
  oe: 'œ',
  O: 'Ø',
  o: 'ø',
  L: 'Ł',
  l: 'ł',
  ss: 'ß',
  i: 'ı',
  j: 'ȷ',
}

/**
 * A BibTeX or BibLaTeX entry as a record.
 *
 * @param file the entry's, whose `@string` lines it may use, and whose other entries it may take fields from (`crossref`)
 * @throws UnusableRecordError which says what is wrong with the entry
 */
export function recordOfBibtex(entry: BibtexEntry, file: BibtexFile): WorkRecord {
  if (entry.problem) throw new UnusableRecordError(entry.problem)
  const written = withParent(entry, file.entries)
  const source = `${definitionsFor(written, file.definitions)}\n${withLetters(written)}`
  const properties = rawEntries.parse(parsed(source, '@biblatex/entries+list'))[0]?.properties ?? {}
  const raw = (name: string) => (typeof properties[name] === 'string' ? properties[name].trim() : '')
  const [item] = cslItems.parse(parsed(source))
  const dayAndMonth = dayInMonth(entry.source, String(properties['year']))
  const isArxiv = /arxiv/i.test(`${raw('archiveprefix')} ${raw('eprinttype')} ${raw('journal')}`)
  const place = raw('howpublished') || raw('publisher')
  const server = entry.type === 'misc' ? preprintServer.exec(place)?.[0] : undefined
  const arxiv = (isArxiv && raw('eprint').replace(/^arxiv:/i, '')) || readArxiv(place)?.number
  const isUnpublished = !raw('journal') && !raw('journaltitle') && !raw('doi')
  return recordOfCsl(
    {
      ...item,
      ...(server ? { type: 'article', 'container-title': server } : {}),
      ...(isArxiv && isUnpublished ? { type: 'article', 'container-title': 'arXiv' } : {}),
      ...(entry.type === 'dataset' || entry.type === 'data' ? { type: 'dataset' } : {}),
      ...(entry.type === 'software' ? { type: 'software' } : {}),
      ...(entry.type === 'unpublished' && /thesis/i.test(raw('type')) ? { type: 'thesis' } : {}),
      ...(dayAndMonth ? { issued: { raw: dayAndMonth } } : {}),
      number: undefined,
      language: raw('langid') || raw('language') || undefined,
      'article-number': raw('eid') || raw('article-number') || undefined,
      PMCID: raw('pmcid') || undefined,
      license: raw('license') || raw('copyright') || undefined,
      // A note may say that the work is in press; the year may, too.
      note: `${raw('note')}\n${raw('pubstate')}\n${raw('year')}`,
      ...(arxiv ? { URL: `https://arxiv.org/abs/${arxiv}` } : {}),
    },
    'BibTeX',
  )
}

const dayBefore = /\bmonth\s*=\s*["{]?\s*(?<day>\d{1,2})[\s~.]*["}]?\s*(?:#\s*)?(?<month>[A-Za-z]{3,9})\b/i
const dayBehind = /\bmonth\s*=\s*["{]?\s*(?<month>[A-Za-z]{3,9})\s*(?:#\s*["{])?[\s~]*(?<day>\d{1,2})(?!\d)/i

/** BibTeX has no field for the day; people join it to the month (“5~May”), which the parser does not know. */
function dayInMonth(source: string, year: string): string | null {
  const { day, month } = (dayBefore.exec(source) ?? dayBehind.exec(source))?.groups ?? {}
  return day && month && /^\d{4}$/.test(year) ? `${day} ${month} ${year}` : null
}

function parsed(source: string, target?: string): unknown {
  const options = { generateGraph: false, ...(target ? { target } : {}) }
  try {
    return plugins.input.chain(source, options)
  } catch (fault) {
    // A lone dollar sign, as in “5$ a day”, opens a formula that never ends.
    if (/(?<!\\)\$/.test(source)) return parsed(source.replace(/(?<!\\)\$/g, '\\$'), target)
    throw new UnusableRecordError(explained(faultMessage(fault), source))
  }
}

/** The parser's complaints name its own tokens. */
function explained(message: string, source: string): string {
  if (/got EOF/i.test(message)) return 'A bracket or a quotation mark is opened and never closed.'
  if (/expected "equals"/i.test(message)) return 'After the name of a field the = is missing.'
  if (/got "identifier"/i.test(message)) return 'A comma is missing between two fields.'
  if (/expected "lbrace", got/i.test(message)) return 'A field has no value: nothing stands after its =.'
  if (/@\s*[A-Za-z]+\s*\{\s*[^\s,={}"]+\s+[A-Za-z]+\s*=/.test(source))
    return 'A comma is missing before the first field.'
  return 'The entry is not BibTeX as other programs write it. Export it anew, or import it by its DOI.'
}

const parentKey = /(\bcrossref\s*=\s*)[{"]\s*([^{}"]+?)\s*[}"]/i

/** The entry by itself, or followed by the one that it takes fields from: the proceedings, say, that a paper is in. */
function withParent(entry: BibtexEntry, entries: readonly BibtexEntry[]): string {
  const key = parentKey.exec(entry.source)?.[2]
  const parent = entries.find((one) => one.key === key && one !== entry && !one.problem)
  if (!key || !parent) return withPlainHead(entry.source, 'entry')
  const child = entry.source.replace(parentKey, '$1{parent}')
  // The parent of a parent is left out: a loop would never end.
  const above = parent.source.replace(parentKey, '$1{}')
  return `${withPlainHead(child, 'entry')}\n${withPlainHead(above, 'parent')}`
}

/** The parser wants a name without spaces and curly brackets around the entry; programs write others. */
function withPlainHead(source: string, name: 'entry' | 'parent'): string {
  const curly = source.replace(/^(@\s*[A-Za-z]+\s*)\(([\s\S]*)\)$/, '$1{$2}')
  const named = curly.replace(/^(@\s*[A-Za-z]+\s*\{)\s*[^,={}"]*,/, `$1${name},`)
  return named.replace(/^(@\s*[A-Za-z]+\s*\{)(\s*[A-Za-z]+\s*=)/, `$1${name},$2`)
}

function withLetters(source: string): string {
  return source.replace(/\\(AA|aa|AE|ae|OE|oe|ss|[OoLlij])(?![A-Za-z])(?:\{\}|\s(?=[A-Za-z]))?/g, (_, name: string) => {
    return letters[name] ?? name
  })
}
