import type { ReactNode } from 'react'
import type { CitationCall, Footnote, NoteCall } from './number-notes.ts'
import styles from './footnotes.module.css'

/** The raised number behind the words that a footnote belongs to. */
export function FootnoteCall({ call }: { readonly call: NoteCall }) {
  return (
    <sup className={styles.call}>
      <a id={`note-call-${call.number}`} href={`#note-${call.number}`} role="doc-noteref">
        <span className="visually-hidden">Note </span>
        {call.number}
      </a>
    </sup>
  )
}

/** The number, in brackets, of a work in the list of references. */
export function PublicationCall({ call }: { readonly call: CitationCall }) {
  return (
    <sup className={styles.call}>
      <a id={call.anchor} href={`#reference-${call.number}`} role="doc-biblioref">
        [<span className="visually-hidden">Reference </span>
        {call.number}]
      </a>
    </sup>
  )
}

interface NotedProps {
  readonly notes: readonly Footnote[]
  readonly children: ReactNode
}

/** A block with its footnotes: in the margin where there is one, below the block where there is none. */
export function Noted({ notes, children }: NotedProps) {
  if (notes.length === 0) return <>{children}</>
  return (
    <div className={`prose-block ${styles.noted}`}>
      {children}
      <Footnotes notes={notes} />
    </div>
  )
}

export function Footnotes({ notes }: { readonly notes: readonly Footnote[] }) {
  if (notes.length === 0) return null
  return (
    <div className={styles.notes}>
      {notes.map((note) => (
        <aside key={note.number} id={`note-${note.number}`} className={styles.note} role="doc-footnote">
          <span className={styles.number}>{note.number}</span> {note.text}{' '}
          <a
            href={`#note-call-${note.number}`}
            role="doc-backlink"
            aria-label={`Back to the text at note ${note.number}`}
          >
            ↩︎
          </a>
        </aside>
      ))}
    </div>
  )
}
