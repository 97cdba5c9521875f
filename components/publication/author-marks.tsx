import type { PublicationAuthor } from '#sanity/content/publication/publication-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './author-marks.module.css'

interface AuthorMarksProps {
  readonly author: PublicationAuthor
  readonly language: SiteLanguage
}

/** What a paper says of an author beside the name: who contributed equally, and whom to write to. */
export function AuthorMarks({ author: { equal, corresponding }, language }: AuthorMarksProps) {
  const words = language.words.publications
  if (!equal && !corresponding) return null
  return (
    <>
      <span className={styles.marks} aria-hidden="true">
        {equal ? '*' : null}
        {corresponding ? <Envelope /> : null}
      </span>
      <span className="visually-hidden">
        {' '}
        ({language.list([...(equal ? [words.equal] : []), ...(corresponding ? [words.corresponding] : [])])})
      </span>
    </>
  )
}

interface AuthorNotesProps {
  readonly authors: readonly PublicationAuthor[]
  readonly language: SiteLanguage
}

/** One line that explains the marks; screen readers have heard it at each name. */
export function AuthorNotes({ authors, language }: AuthorNotesProps) {
  const { equal, corresponding } = language.words.publications
  const hasEqual = authors.some((author) => author.equal)
  const hasCorresponding = authors.some((author) => author.corresponding)
  if (!hasEqual && !hasCorresponding) return null
  return (
    <p className={styles.notes} aria-hidden="true">
      {hasEqual ? <span>* {equal}</span> : null}
      {hasCorresponding ? (
        <span>
          <Envelope /> {corresponding}
        </span>
      ) : null}
    </p>
  )
}

function Envelope() {
  return (
    <svg className={styles.envelope} viewBox="0 0 14 10" width="14" height="10">
      <path d="M.5.5h13v9H.5zl6.5 5 6.5-5" fill="none" stroke="currentColor" />
    </svg>
  )
}
