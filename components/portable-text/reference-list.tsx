import { CitationLine } from '#components/publication/citation-line.tsx'
import type { Reference } from './number-notes.ts'
import styles from './reference-list.module.css'

/** The works that a text cites, numbered as they are called, each with the way back to where it was. */
export function ReferenceList({ references }: { readonly references: readonly Reference[] }) {
  return (
    <ol className={styles.references}>
      {references.map(({ number, publication, anchors }) => (
        <li key={number} id={`reference-${number}`} className={styles.reference}>
          <span className={styles.number}>{number}.</span>
          <div>
            <CitationLine publication={publication} />{' '}
            {anchors.map((anchor, index) => (
              <a
                key={anchor}
                className={styles.back}
                href={`#${anchor}`}
                role="doc-backlink"
                aria-label={`Back to the text at citation ${index + 1} of reference ${number}`}
              >
                ↩︎{anchors.length > 1 ? <sup>{index + 1}</sup> : null}
              </a>
            ))}
          </div>
        </li>
      ))}
    </ol>
  )
}
