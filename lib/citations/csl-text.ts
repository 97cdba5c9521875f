import { stegaClean } from '@sanity/client/stega'

/** A piece of a title with the marks that it is set in. */
export interface MarkedText {
  readonly text: string
  readonly marks: readonly string[]
}

/** Portable Text's name of a mark, and the tag that CSL-JSON knows for it; other marks mean nothing to a citation. */
const cslTags = { em: 'i', strong: 'b', sub: 'sub', sup: 'sup' } as const

type CslTag = (typeof cslTags)[keyof typeof cslTags]

/** One line of text without what no format can carry: control characters, lone surrogates, visual editing's marks. */
export function oneLine(text: string): string {
  return stegaClean(text)
    .toWellFormed()
    .replace(/[\p{Cc}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/[\uFFFE\uFFFF]/g, '')
    .trim()
    .normalize('NFC')
}

/** The same with an empty line between paragraphs. */
export function paragraphs(text: string): string {
  return text
    .split(/\r?\n\s*\n/)
    .map(oneLine)
    .filter(Boolean)
    .join('\n\n')
}

/** Letters that look like one of CSL's tags are written so that they stay letters. */
function escapeTags(text: string): string {
  return text.replace(/&(?=lt;|amp;)/g, '&amp;').replace(/<(?=\/?(?:i|b|sub|sup|sc|span)\b)/gi, '&lt;')
}

function unescapeTags(text: string): string {
  return text.replace(/&(lt|amp);/g, (_whole, name: string) => (name === 'lt' ? '<' : '&'))
}

/** Text with marks as CSL-JSON writes it: `<i>E. coli</i> and H<sub>2</sub>O`. */
export function cslText(pieces: readonly MarkedText[]): string {
  const marked = pieces.map(({ text, marks }) => tagsOf(marks).reduce((inner, tag) => wrap(inner, tag), clean(text)))
  return marked.join('').trim()
}

/** As `oneLine`, but spaces at the ends stay: they divide this piece from the next. */
function clean(text: string): string {
  const [before = '', after = ''] = [/^\s/.exec(text)?.[0], /\s$/.exec(text)?.[0]]
  const line = oneLine(text)
  return escapeTags(line === '' ? ' ' : `${before && ' '}${line}${after && ' '}`)
}

function wrap(inner: string, tag: CslTag): string {
  return `<${tag}>${inner}</${tag}>`
}

function tagsOf(marks: readonly string[]): CslTag[] {
  return Object.entries(cslTags).flatMap(([mark, tag]) => (marks.includes(mark) ? [tag] : []))
}

const tagPattern = /<(\/?)(i|b|sub|sup)>/

/** CSL-JSON's text as pieces whose marks are `i`, `b`, `sub` and `sup`. */
export function cslPieces(text: string): readonly MarkedText[] {
  const pieces: MarkedText[] = []
  let marks: readonly string[] = []
  const parts = text.split(tagPattern)
  for (let at = 0; at < parts.length; at += 3) {
    const piece = unescapeTags(parts[at] ?? '')
    if (piece) pieces.push({ text: piece, marks })
    const tag = parts[at + 2]
    if (tag) marks = parts[at + 1] === '/' ? marks.filter((mark) => mark !== tag) : [...marks, tag]
  }
  return pieces
}

/** CSL-JSON's text without its tags. */
export function cslPlainText(text: string): string {
  return cslPieces(text)
    .map((piece) => piece.text)
    .join('')
}
