import type { TextBlock } from '#sanity/content/shared/body-block.shape.ts'
import type { BodyBlock, CalloutBlock } from '#sanity/content/shared/body.shape.ts'
import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'

export interface Footnote {
  readonly number: number
  readonly text: string
}

/** Stands in a sentence where a footnote is called. */
export interface NoteCall {
  readonly _type: 'noteCall'
  readonly _key: string
  readonly number: number
}

/** Stands in a sentence where a publication is cited. */
export interface CitationCall {
  readonly _type: 'citationCall'
  readonly _key: string
  readonly number: number
  /** Fragment of this very place, for the way back from the list of references. */
  readonly anchor: string
}

export interface Reference {
  readonly number: number
  readonly publication: PublicationSummary
  /** Fragments of the places that cite it, in reading order. */
  readonly anchors: readonly string[]
}

type Span = TextBlock['children'][number]

export type NumberedTextBlock = Omit<TextBlock, 'children'> & {
  readonly children: readonly (Span | NoteCall | CitationCall)[]
  /** Notes called in this block, shown beside or below it. */
  readonly notes: readonly Footnote[]
}

export type NumberedCallout = Omit<CalloutBlock, 'content'> & { readonly content: readonly NumberedTextBlock[] }

export type NumberedBlock = NumberedTextBlock | NumberedCallout | Exclude<BodyBlock, TextBlock | CalloutBlock>

export interface NumberedBody {
  readonly blocks: readonly NumberedBlock[]
  readonly references: readonly Reference[]
}

/**
 * Numbers the footnotes and citations of a text in reading order, and puts a call behind the words that carry one. A
 * publication has one number however often it is cited.
 */
export function numberNotes(body: readonly BodyBlock[]): NumberedBody {
  const counter = new NoteCounter()
  const blocks = body.map((block): NumberedBlock => {
    if (block._type === 'block') return numberBlock(block, counter)
    if (block._type !== 'callout') return block
    return { ...block, content: block.content.map((inner) => numberBlock(inner, counter)) }
  })
  return { blocks, references: counter.references() }
}

function numberBlock(block: TextBlock, counter: NoteCounter): NumberedTextBlock {
  const notes: Footnote[] = []
  const children = block.children.flatMap((span, index): (Span | NoteCall | CitationCall)[] => {
    const following = block.children[index + 1]
    const calls = block.markDefs
      .filter((mark) => span.marks.includes(mark._key) && !following?.marks.includes(mark._key))
      .flatMap((mark): (NoteCall | CitationCall)[] => {
        const _key = `${span._key}-${mark._key}`
        if (mark._type === 'link' || mark._type === 'otherLanguage') return []
        if (mark._type === 'citation') {
          return mark.publication ? [{ _type: 'citationCall', _key, ...counter.cite(mark.publication) }] : []
        }
        const note = { number: counter.nextNote(), text: mark.text }
        notes.push(note)
        return [{ _type: 'noteCall', _key, number: note.number }]
      })
    return [span, ...calls]
  })
  return { ...block, children, notes }
}

/** Hands out numbers while a text is read from top to bottom. */
class NoteCounter {
  #notes = 0
  readonly #cited = new Map<string, { publication: PublicationSummary; anchors: string[] }>()

  nextNote(): number {
    this.#notes += 1
    return this.#notes
  }

  cite(publication: PublicationSummary): Pick<CitationCall, 'number' | 'anchor'> {
    const entry = this.#cited.get(publication._id) ?? { publication, anchors: [] }
    this.#cited.set(publication._id, entry)
    const number = [...this.#cited.keys()].indexOf(publication._id) + 1
    const anchor = `citation-${number}-${entry.anchors.length + 1}`
    entry.anchors.push(anchor)
    return { number, anchor }
  }

  references(): Reference[] {
    return [...this.#cited.values()].map((entry, index) => ({ number: index + 1, ...entry }))
  }
}
