import CSL from 'citeproc'
import type { SiteLanguage } from '../language/site-language.ts'
import { cslLanguage, cslLocale, cslStyle, type CitationStyleName } from './citation-styles.ts'
import type { CslItem } from './csl-item.ts'
import { cslPieces, type MarkedText } from './csl-text.ts'

/** The attribution that the licence of citeproc-js asks for, in its own words: it stands where citations are shown. */
export const processorCredit = 'Citations by CSL (citeproc-js)'

/**
 * citeproc reads tags and entities in what it formats. Characters that would mean something to it or to HTML travel
 * as letters of the private use area, and become themselves again in the pieces that come out.
 */
const disguises = { '<': '\uE0F0', '>': '\uE0F1', '&': '\uE0F2' } as const

/** One reference of a bibliography, as pieces whose marks are `i`, `b`, `sub` and `sup`. */
export function formatCitation(item: CslItem, style: CitationStyleName, language: Spoken): readonly MarkedText[] {
  const styled = processor(style, cslLanguage(language.locale))
  const given = disguised({ ...item, ...printed(item, style, language) })
  const plain = styled.format(given)
  if (item.status !== 'in press') return [...readPieces(plain), ...stateOf(item, language)]
  // The APA's style says it, of some types and not of others: what it said of these differs.
  const said = styled.format({ ...given, status: language.words.publicationStates['in press'] })
  return said === plain ? [...readPieces(plain), ...stateOf(item, language)] : readPieces(said)
}

/** What a citation needs to know of the language that it is in. */
interface Spoken {
  readonly locale: string
  readonly words: Pick<SiteLanguage['words'], 'publicationStates' | 'publicationTypes' | 'versions'>
}

/** What a style is given otherwise than a program that reads the record. */
function printed(item: CslItem, style: CitationStyleName, { words }: Spoken): Partial<CslItem> {
  const { type, archive, archive_location, DOI, URL } = item
  return {
    genre: isKindSaid(type, style) ? words.publicationTypes[type] : undefined,
    // A paper is found in its journal, whoever keeps a copy; a preprint's number stands beside its server.
    number: type === 'article' && archive ? `${archive}:${archive_location}` : item.number,
    archive: undefined,
    archive_location: undefined,
    // Said of every work below.
    status: undefined,
    // Some styles print address and DOI; and what a journal or book contains is not found at its page on this site.
    URL: DOI || item['container-title'] ? '' : URL,
  }
}

/** Works whose kind stands beside their title: `[Preprint]`. The APA has words of its own for data and programs. */
const kindIsSaid: ReadonlySet<CslItem['type']> = new Set(['thesis', 'article', 'dataset', 'software'])

function isKindSaid(type: CslItem['type'], style: CitationStyleName): boolean {
  return type === 'thesis' || (kindIsSaid.has(type) && (style === 'vancouver' || style === 'harvard'))
}

/**
 * Retractions stand at the end of a reference in the APA's manual and in the NLM's “Citing Medicine”, and no CSL style has
 * a place for them: here they stand there in every style, since whoever copies the reference must not lose them. So does
 * that a work has not appeared yet, where a style does not say it itself.
 */
function stateOf({ status, custom }: CslItem, { words }: Spoken): readonly MarkedText[] {
  if (!status) return []
  const state = words.publicationStates[status]
  const text = custom ? `${state}. ${words.versions.retraction}: ${custom.notice}` : state
  return [{ text: ` [${text}]`, marks: [] }]
}

/** The same without its marks. */
export function citationText(pieces: readonly MarkedText[]): string {
  return pieces.map(({ text }) => text).join('')
}

interface Processor {
  format(item: PrintedItem): string
}

/** Says its state in the words of the site. */
type PrintedItem = Omit<CslItem, 'status'> & { readonly status?: string | undefined }

const processors = new Map<string, Processor>()

/** Reading a style takes longer than formatting with it, so each is read once. */
function processor(style: CitationStyleName, language: string): Processor {
  const key = `${style}:${language}`
  const known = processors.get(key)
  if (known) return known
  const made = makeProcessor(style, language)
  processors.set(key, made)
  return made
}

function makeProcessor(style: CitationStyleName, language: string): Processor {
  let current: PrintedItem | undefined
  // citeproc keeps what it was given under an id, so each item gets one of its own.
  let count = 0
  const system = { retrieveLocale: cslLocale, retrieveItem: (id: string) => ({ ...current, id }) }
  const engine = new CSL.Engine(system, cslStyle(style), language, true)
  return {
    format(item) {
      current = item
      count += 1
      engine.updateItems([`item-${count}`])
      const made = engine.makeBibliography()
      return made === false ? '' : made[1].join('')
    },
  }
}

function disguised(item: CslItem): CslItem {
  return {
    ...item,
    title: disguisedTitle(item.title),
    ...('container-title' in item && item['container-title'] !== undefined
      ? { 'container-title': disguisedTitle(item['container-title']) }
      : {}),
    author: item.author.map(({ family, given, literal }) => ({
      ...(family ? { family: disguise(family) } : {}),
      ...(given ? { given: disguise(given) } : {}),
      ...(literal ? { literal: disguise(literal) } : {}),
    })),
    publisher: item.publisher && disguise(item.publisher),
    volume: item.volume && disguise(item.volume),
    issue: item.issue && disguise(item.issue),
    page: item.page && disguise(item.page),
    number: item.number && disguise(item.number),
    DOI: item.DOI && disguise(item.DOI),
    // Not printed by any style, and searched by citeproc for fields in disguise.
    note: undefined,
    abstract: undefined,
  }
}

function disguisedTitle(title: string): string {
  return cslPieces(title)
    .map(({ text, marks }) => marks.reduce((inner, mark) => `<${mark}>${inner}</${mark}>`, disguise(text)))
    .join('')
}

function disguise(text: string): string {
  return text.replace(/[<>&]/g, (character) => disguises[character === '<' ? '<' : character === '>' ? '>' : '&'])
}

/** Takes citeproc's HTML apart: its few tags become marks, everything else in angle brackets goes. */
function readPieces(html: string): readonly MarkedText[] {
  const inner = html
    .replace(/<div class="csl-left-margin">.*?<\/div>/s, '')
    .replace(/<(?!\/?(?:i|b|sub|sup)>)[^>]*>/g, '')
  return cslPieces(inner.replace(/\s+/g, ' ').trim()).map(({ text, marks }) => ({ text: readEntities(text), marks }))
}

function readEntities(text: string): string {
  return text
    .replace(/&#(\d+);/g, (_whole, code: string) => String.fromCodePoint(Number(code)))
    .replace(/[\uE0F0-\uE0F2]/g, (character) => (character === '\uE0F0' ? '<' : character === '\uE0F1' ? '>' : '&'))
}
