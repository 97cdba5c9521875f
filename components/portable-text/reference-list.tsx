import type { SiteLanguage } from '#lib/language/site-language.ts'
import { CitationLine } from '#components/publication/citation-line.tsx'
import type { Reference } from './number-notes.ts'
import styles from './reference-list.module.css'

interface ReferenceListProps {
  readonly references: readonly Reference[]
  readonly language: SiteLanguage
}

/** The works that a text cites, numbered as they are called, each with the way back to where it was. */
export function ReferenceList({ references, language }: ReferenceListProps) {
  return (
    <ol className={styles.references}>
      {references.map(({ number, publication, anchors }) => (
        <li key={number} id={`reference-${number}`} className={styles.reference}>
          <span className={styles.number}>{number}.</span>
          <div>
            <CitationLine publication={publication} language={language} />{' '}
            {anchors.map((anchor, index) => (
              <a
                key={anchor}
                className={styles.back}
                href={`#${anchor}`}
                role="doc-backlink"
                aria-label={language.words.body.backToCitation(index + 1, number)}
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
