import type { ReactNode } from 'react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { CitationCall, Footnote, NoteCall } from './number-notes.ts'
import styles from './footnotes.module.css'

/** The raised number behind the words that a footnote belongs to. */
export function FootnoteCall({ call, language }: { readonly call: NoteCall; readonly language: SiteLanguage }) {
  return (
    <sup className={styles.call}>
      <a id={`note-call-${call.number}`} href={`#note-${call.number}`} role="doc-noteref">
        <span className="visually-hidden">{language.words.body.note} </span>
        {call.number}
      </a>
    </sup>
  )
}

/** The number, in brackets, of a work in the list of references. */
export function PublicationCall({ call, language }: { readonly call: CitationCall; readonly language: SiteLanguage }) {
  return (
    <sup className={styles.call}>
      <a id={call.anchor} href={`#reference-${call.number}`} role="doc-biblioref">
        <span className="visually-hidden">{language.words.body.reference} </span>[{call.number}]
      </a>
    </sup>
  )
}

interface NotedProps extends FootnotesProps {
  readonly children: ReactNode
}

/** A block with its footnotes: in the margin where there is one, below the block where there is none. */
export function Noted({ notes, language, children }: NotedProps) {
  if (notes.length === 0) return <>{children}</>
  return (
    <div className={`prose-block ${styles.noted}`}>
      {children}
      <Footnotes notes={notes} language={language} />
    </div>
  )
}

interface FootnotesProps {
  readonly notes: readonly Footnote[]
  readonly language: SiteLanguage
}

export function Footnotes({ notes, language }: FootnotesProps) {
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <div key={note.number} id={`note-${note.number}`} className={styles.note} role="doc-footnote">
          <span className={styles.number}>{note.number}</span> {note.text}{' '}
          <a
            href={`#note-call-${note.number}`}
            role="doc-backlink"
            aria-label={language.words.body.backToNote(note.number)}
          >
            ↩︎
          </a>
        </div>
      ))}
    </div>
  )
}
