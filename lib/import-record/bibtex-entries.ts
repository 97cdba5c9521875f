/** One entry of a BibTeX file, with the definitions it may use, or what is wrong with it. */
export interface BibtexEntry {
  /** Line of the file on which it begins, from 1. */
  readonly line: number
  /** `article`, in lower case. */
  readonly type: string
  /** The name that texts cite it by; may be empty. */
  readonly key: string
  readonly source: string
  readonly problem: string | null
}

export interface BibtexFile {
  readonly entries: readonly BibtexEntry[]
  /** `@string` definitions by their names in lower case, which any entry may use. */
  readonly definitions: ReadonlyMap<string, string>
}

const beginning = /^[ \t]*@[ \t]*([A-Za-z]+)[ \t]*([{(])/gm

/**
 * Divides a BibTeX file into its entries, so that a broken one cannot take others with it: an entry whose brackets do
 * not close ends where the next one begins at the start of a line.
 */
export function bibtexEntries(file: string): BibtexFile {
  const text = file.replace(/\r\n?/g, '\n')
  const entries: BibtexEntry[] = []
  const definitions = new Map<string, string>()
  let from = 0
  let line = 1
  let counted = 0
  for (const match of text.matchAll(beginning)) {
    line += newlines(text, counted, match.index)
    counted = match.index
    if (match.index < from) continue
    const type = (match[1] ?? '').toLowerCase()
    const open = match.index + match[0].length - 1
    const end = closing(text, open)
    const next = nextBeginning(text, open)
    const source = text.slice(match.index, end ?? next).trim()
    from = end ?? next
    const defined = type === 'string' && end ? definedName.exec(source)?.[1] : undefined
    if (defined) definitions.set(defined.toLowerCase(), source)
    if (['string', 'comment', 'preamble'].includes(type)) continue
    entries.push({ line, type, key: keyOf(source), source, problem: end ? null : unclosed })
  }
  return { entries, definitions }
}

const definedName = /^@\s*string\s*[{(]\s*([^\s=]+)\s*=/i

/** The definitions that an entry uses, and those that these use in turn, each before whatever uses it. */
export function definitionsFor(source: string, definitions: BibtexFile['definitions']): string {
  const met = new Set<string>()
  const collected: string[] = []
  const collect = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[^\s{}()",#=%]+/g)) {
      const definition = definitions.get(word)
      if (!definition || met.has(definition)) continue
      met.add(definition)
      collect(definition)
      collected.push(definition)
    }
  }
  collect(source)
  return collected.join('\n')
}

const unclosed =
  'A bracket is opened and never closed: count the { and } in this entry. The entries after it were read as usual.'

/** Index behind the bracket that closes the one at `open`; `null` when another entry begins before. */
function closing(text: string, open: number): number | null {
  const limit = nextBeginning(text, open)
  const round = text[open] === '('
  let depth = 0
  for (let index = open; index < limit; index += 1) {
    const character = text[index]
    if (character === '\\') index += 1
    else if (character === '{') depth += 1
    else if (character === '}') depth -= 1
    if (!round && depth === 0 && character === '}') return index + 1
    if (round && depth === 0 && character === ')') return index + 1
  }
  return null
}

/** Where the next entry begins at the start of a line. */
function nextBeginning(text: string, after: number): number {
  const next = new RegExp(beginning)
  next.lastIndex = after + 1
  return next.exec(text)?.index ?? text.length
}

function keyOf(source: string): string {
  return /^@\s*[A-Za-z]+\s*[{(]\s*([^\s,={}"]+)\s*(?:,|[})]|$)/.exec(source)?.[1] ?? ''
}

function newlines(text: string, from: number, to: number): number {
  let count = 0
  for (let at = text.indexOf('\n', from); at !== -1 && at < to; at = text.indexOf('\n', at + 1)) count += 1
  return count
}
