/** One entry of a RIS file: the values of each tag, in order. */
export interface RisEntry {
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  readonly tags: ReadonlyMap<string, readonly string[]>
  readonly problem: string | null
}

const tagLine = /^\s*([A-Z][A-Z0-9])\s{1,2}-(?:\s(.*)|$)/

/**
 * Divides a RIS file into its entries. Programs differ in spaces and line ends; a value may go on over several lines;
 * an entry without its last line ends where the next one begins.
 */
export function risEntries(file: string): RisEntry[] {
  const entries: RisEntry[] = []
  let open: { line: number; tags: Map<string, string[]>; last: string } | null = null
  const close = (problem: string | null) => {
    if (open) entries.push({ line: open.line, tags: open.tags, problem })
    open = null
  }
  const lines = file.replace(/^\ufeff/, '').split(/\r\n?|\n/)
  for (const [index, text] of lines.entries()) {
    const [, tag, value = ''] = tagLine.exec(text) ?? []
    if (tag === 'TY') {
      close(null)
      open = { line: index + 1, tags: new Map([['TY', [value.trim()]]]), last: 'TY' }
    } else if (tag === 'ER') close(null)
    else if (tag) open = added(open, tag, value.trim(), index + 1)
    else if (open && text.trim()) continueValue(open, text.trim())
  }
  close(null)
  return entries.map((entry) => (entry.tags.has('TY') ? entry : { ...entry, problem: withoutType }))
}

const withoutType =
  'The line “TY  - …” with the kind of work is missing. An entry begins with it, for example “TY  - JOUR”.'

interface OpenEntry {
  line: number
  tags: Map<string, string[]>
  last: string
}

function added(open: OpenEntry | null, tag: string, value: string, line: number): OpenEntry {
  const entry = open ?? { line, tags: new Map<string, string[]>(), last: tag }
  entry.last = tag
  const values = entry.tags.get(tag)
  if (values) values.push(value)
  else entry.tags.set(tag, [value])
  return entry
}

function continueValue({ tags, last }: OpenEntry, text: string): void {
  const values = tags.get(last)
  const before = values?.pop()
  if (values && before !== undefined) values.push(`${before} ${text}`.trim())
}
