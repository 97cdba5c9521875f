import { plugins } from '@citation-js/core'
import '@citation-js/plugin-bibtex'
import { z } from 'zod'
import type { BibtexEntry } from './bibtex-entries.ts'
import { recordOfCsl } from './csl-json.ts'
import { UnusableRecordError, type WorkRecord } from './work-record.ts'

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
 * @param definitions the file's `@string` lines
 * @throws UnusableRecordError which says what is wrong with the entry
 */
export function recordOfBibtex(entry: BibtexEntry, definitions: string): WorkRecord {
  if (entry.problem) throw new UnusableRecordError(entry.problem)
  const source = `${definitions}\n${withLetters(withPlainHead(entry.source))}`
  const properties = rawEntries.parse(parsed(source, '@biblatex/entries+list'))[0]?.properties ?? {}
  const raw = (name: string) => (typeof properties[name] === 'string' ? properties[name].trim() : '')
  const [item] = cslItems.parse(parsed(source))
  const eprint = raw('eprint')
  const isArxiv = /arxiv/i.test(`${raw('archiveprefix')} ${raw('eprinttype')} ${raw('journal')}`)
  const isUnpublished = !raw('journal') && !raw('journaltitle') && !raw('doi')
  return recordOfCsl(
    {
      ...item,
      ...(isArxiv && isUnpublished ? { type: 'article', 'container-title': 'arXiv' } : {}),
      ...(entry.type === 'dataset' || entry.type === 'data' ? { type: 'dataset' } : {}),
      ...(entry.type === 'software' ? { type: 'software' } : {}),
      ...(entry.type === 'unpublished' && /thesis/i.test(raw('type')) ? { type: 'thesis' } : {}),
      number: undefined,
      'article-number': raw('eid') || raw('article-number') || undefined,
      PMCID: raw('pmcid') || undefined,
      license: raw('license') || raw('copyright') || undefined,
      // A note may say that the work is in press; the year may, too.
      note: `${raw('note')} ${raw('pubstate')} ${raw('year')}`,
      ...(isArxiv && eprint ? { URL: `https://arxiv.org/abs/${eprint.replace(/^arxiv:/i, '')}` } : {}),
    },
    'BibTeX',
  )
}

function parsed(source: string, target?: string): unknown {
  const options = { generateGraph: false, ...(target ? { target } : {}) }
  try {
    return plugins.input.chain(source, options)
  } catch (fault) {
    // A lone dollar sign, as in “5$ a day”, opens a formula that never ends.
    if (/(?<!\\)\$/.test(source)) return parsed(source.replace(/(?<!\\)\$/g, '\\$'), target)
    throw new UnusableRecordError(explained(fault instanceof Error ? fault.message : String(fault), source))
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

/** The parser wants a name without spaces and curly brackets around the entry; programs write others. */
function withPlainHead(source: string): string {
  const curly = source.replace(/^(@\s*[A-Za-z]+\s*)\(([\s\S]*)\)$/, '$1{$2}')
  const named = curly.replace(/^(@\s*[A-Za-z]+\s*\{)\s*[^,={}"]*,/, '$1entry,')
  return named.replace(/^(@\s*[A-Za-z]+\s*\{)(\s*[A-Za-z]+\s*=)/, '$1entry,$2')
}

function withLetters(source: string): string {
  return source.replace(/\\(AA|aa|AE|ae|OE|oe|ss|[OoLlij])(?![A-Za-z])(?:\{\}|\s(?=[A-Za-z]))?/g, (_, name: string) => {
    return letters[name] ?? name
  })
}
