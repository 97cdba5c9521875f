import { isElement, parseMarkup, textContent, type MarkupNode } from './markup-tree.ts'
import { collect } from './markup.ts'
import { tidyRuns } from './text-runs.ts'
import type { TextRun } from './work-record.ts'

const blocks: ReadonlySet<string> = new Set(['p', 'div', 'disp-formula', 'li', 'list-item'])
const headings: ReadonlySet<string> = new Set(['title', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'label'])
const groups: ReadonlySet<string> = new Set(['abstract', 'sec', 'list', 'ul', 'ol', 'body', 'trans-abstract'])

/** Headings that say no more than that an abstract follows. */
const emptyHeading = /^(?:abstract|summary|objectives? and summary)[:.]?$/i

/** Pictures and highlights that services send as part of the abstract. */
const otherAbstract = /^(?:graphical abstract|visual abstract|highlights|video abstract|teaser)[:.]?$/i

/**
 * Plain paragraphs, divided by an empty line, of an abstract in JATS, HTML or plain text. A heading goes before its
 * paragraph (“Methods: …”), sub- and superscripts become their own characters where Unicode has them (CO₂, 10⁻³).
 *
 * @returns `null` when no words are left
 */
export function abstractText(markup: string): string | null {
  const paragraphs: Paragraph[] = []
  walk(parseMarkup(unescaped(markup)), paragraphs)
  const lines = withHeadings(paragraphs)
  return lines.length > 0 ? lines.join('\n\n') : null
}

interface Paragraph {
  readonly kind: 'heading' | 'text'
  readonly text: string
}

/** A service may escape a whole abstract once too often. */
function unescaped(markup: string): string {
  if (/<\/?[a-z]/i.test(markup) || !/&lt;\/?(?:p|jats:|i|b|sub|sup|h\d)\b/i.test(markup)) return markup
  return textContent(parseMarkup(markup))
}

function walk(nodes: readonly MarkupNode[], into: Paragraph[]): void {
  let inline: MarkupNode[] = []
  const flush = () => {
    addText(inline, into)
    inline = []
  }
  for (const node of nodes) {
    if (!isElement(node) || !isBlock(node.name)) {
      inline.push(node)
      continue
    }
    flush()
    if (headings.has(node.name)) into.push({ kind: 'heading', text: unicodeText(collect(node.children, [])) })
    else walk(node.children, into)
  }
  flush()
}

function isBlock(name: string): boolean {
  return blocks.has(name) || headings.has(name) || groups.has(name)
}

/** Loose text may have paragraphs of its own, divided by an empty line. */
function addText(nodes: readonly MarkupNode[], into: Paragraph[]): void {
  const divided: MarkupNode[][] = [[]]
  for (const node of nodes) {
    if (isElement(node) || !/\n\s*\n/.test(node.text)) {
      divided.at(-1)?.push(node)
      continue
    }
    for (const [index, part] of node.text.split(/\n\s*\n/).entries()) {
      if (index > 0) divided.push([])
      divided.at(-1)?.push({ text: part })
    }
  }
  for (const part of divided) {
    const text = unicodeText(collect(part, []))
    if (text) into.push({ kind: 'text', text })
  }
}

function withHeadings(paragraphs: readonly Paragraph[]): string[] {
  const lines: string[] = []
  let heading = ''
  for (const { kind, text } of paragraphs) {
    if (kind === 'heading') heading = emptyHeading.test(text) ? '' : text
    else if (!otherAbstract.test(heading)) {
      lines.push(heading ? `${heading.replace(/[:.\s]+$/, '')}: ${text}` : withoutLabel(text, lines.length === 0))
      heading = ''
    }
  }
  return lines
}

/** Some publishers write the word “Abstract” into the first paragraph, at times without a space after it. */
function withoutLabel(text: string, isFirst: boolean): string {
  return isFirst ? text.replace(/^(?:abstract|summary)(?:[:.]\s*|\s+|(?=\p{Lu}\p{Ll}))(?=\p{Lu})/iu, '') : text
}

const subscripts = new Map(
  Array.from('0123456789+-−=()aehijklmnoprstuvx', (plain, index) => [
    plain,
    Array.from('₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓ')[index] ?? plain,
  ]),
)
const superscripts = new Map(
  Array.from('0123456789+-−–=()ni', (plain, index) => [plain, Array.from('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁻⁼⁽⁾ⁿⁱ')[index] ?? plain]),
)

function unicodeText(runs: readonly TextRun[]): string {
  const text = tidyRuns(runs).map(({ text, marks }) => {
    if (marks.includes('sub')) return raised(text, subscripts)
    return marks.includes('sup') ? raised(text, superscripts) : text
  })
  return text
    .join('')
    .replace(/\s+([,.;])/g, '$1')
    .trim()
}

/** All characters of a script, or the plain text when one of them is missing. */
function raised(text: string, characters: ReadonlyMap<string, string>): string {
  const letters = Array.from(text.trim())
  return letters.every((letter) => characters.has(letter))
    ? letters.map((letter) => characters.get(letter)).join('')
    : text
}
