import { bibtexEntries } from './bibtex-entries.ts'
import { recordOfBibtex } from './bibtex.ts'
import { recordOfCsl } from './csl-json.ts'
import { recordOfRis } from './ris.ts'
import { risEntries } from './ris-entries.ts'
import { UnusableRecordError, type WorkRecord } from './work-record.ts'

/** What became of one entry of a file. */
export interface FileEntry {
  /** Where somebody finds it in the file: “Line 12 (kim2020)”. */
  readonly place: string
  /** `null` when it could not be read; `problem` then says why. */
  readonly record: WorkRecord | null
  readonly problem: string | null
}

/** The file as a whole cannot be read. The message says what to do. */
export class UnreadableFileError extends Error {
  override readonly name = 'UnreadableFileError'
}

/**
 * Reads a file of references, whatever its name: BibTeX or BibLaTeX, RIS, or CSL-JSON. A broken entry is listed with
 * its place, and the others are read. One entry after the other, so that a server can see to others in between.
 *
 * @throws UnreadableFileError when it is none of the three, or empty
 */
export function* referenceEntries(text: string): Generator<FileEntry> {
  const entries = entriesOf(text.replace(/^\ufeff/, ''))
  const first = entries.next()
  if (first.done) {
    throw new UnreadableFileError(
      'No references were found in it. Export them from your reference manager as BibTeX (.bib), RIS (.ris) or CSL-JSON (.json).',
    )
  }
  yield first.value
  yield* entries
}

function* entriesOf(content: string): Generator<FileEntry> {
  if (/^\s*[[{]/.test(content)) {
    yield* ofCslJson(content)
    return
  }
  if (/^\s*[A-Z][A-Z0-9]\s{1,2}-(?:\s|$)/m.test(content) && !/^[ \t]*@[ \t]*[A-Za-z]+[ \t]*[{(]/m.test(content)) {
    for (const entry of risEntries(content)) yield read(`Line ${entry.line}`, () => recordOfRis(entry))
    return
  }
  const file = bibtexEntries(content)
  for (const entry of file.entries) {
    const place = entry.key ? `Line ${entry.line} (${entry.key})` : `Line ${entry.line}`
    yield read(place, () => recordOfBibtex(entry, file))
  }
}

function* ofCslJson(content: string): Generator<FileEntry> {
  for (const [index, item] of cslItems(content).entries()) {
    const id = typeof item === 'object' && item !== null && 'id' in item ? String(item.id) : ''
    yield read(id ? `Entry ${index + 1} (${id})` : `Entry ${index + 1}`, () => recordOfCsl(item))
  }
}

function cslItems(content: string): unknown[] {
  try {
    const parsed: unknown = JSON.parse(content)
    if (Array.isArray(parsed)) return parsed
    if (typeof parsed === 'object' && parsed !== null && 'items' in parsed && Array.isArray(parsed.items))
      return parsed.items
    return [parsed]
  } catch (fault) {
    throw new UnreadableFileError(`It looks like JSON but breaks off or has a slip in it${whereOf(fault, content)}.`)
  }
}

/** The parser names a position; a person looks for a line. */
function whereOf(fault: unknown, content: string): string {
  const position = /position (\d+)/.exec(String(fault))?.[1]
  return position ? ` at line ${content.slice(0, Number(position)).split('\n').length}` : ''
}

function read(place: string, record: () => WorkRecord): FileEntry {
  try {
    return { place, record: record(), problem: null }
  } catch (fault) {
    if (!(fault instanceof UnusableRecordError)) throw fault
    return { place, record: null, problem: fault.message }
  }
}
