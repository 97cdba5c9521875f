import type { ReactNode } from 'react'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { partialDateText } from '#lib/dates/format-date.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Label } from '#components/layout/label.tsx'
import { AuthorList } from './author-list.tsx'
import { AuthorNotes } from './author-marks.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { PublicationNotice } from './publication-notice.tsx'
import { PublicationTitle } from './publication-title.tsx'
import { stateOf } from './publication-terms.ts'
import { Venue } from './venue.tsx'
import styles from './publication-head.module.css'

interface PublicationHeadProps {
  readonly publication: PublicationPage
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** Title, authors and place of a publication, and the ways to its text. */
export function PublicationHead({ publication, language, breadcrumbs }: PublicationHeadProps) {
  const { words } = language
  const { cslType, status, oaStatus, issued, authors, doi, pdfUrl } = publication
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {breadcrumbs}
        <PublicationNotice publication={publication} language={language} />
        <p>
          <Label>{words.publicationTypes[cslType]}</Label>
        </p>
        <h1 className={styles.title} lang={publication.language ?? undefined} dir="auto">
          <PublicationTitle publication={publication} />
        </h1>
        {authors.length > 0 ? <Authors authors={authors} language={language} /> : null}
        <p className={styles.venue}>
          <Venue publication={publication} end=", " />
          <time dateTime={partialDateText(issued)}>{language.partialDate(issued)}</time>
        </p>
        <div className={styles.actions} data-print="hidden">
          {doi ? <ActionLink href={doiUrl(doi)}>{readLabel(publication, language)}</ActionLink> : null}
          {pdfUrl ? (
            <ActionLink href={pdfUrl} quiet>
              {words.publications.openPdf}
            </ActionLink>
          ) : null}
          <ActionLink href="#cite" quiet>
            {language.words.cite.citeThis}
          </ActionLink>
        </div>
      </div>
      <p className={styles.margin}>
        {status === 'preprint' ? null : <State text={stateOf(status, language)} />}
        <State text={oaStatus && words.openAccess[oaStatus]} />
      </p>
    </header>
  )
}

/** More authors than this would push the paper itself off the page; who wants them all unfolds them. */
const mostInSight = 40

function Authors({ authors, language }: Pick<PublicationPage, 'authors'> & Pick<PublicationHeadProps, 'language'>) {
  const words = language.words.publications
  const label = <span className="visually-hidden">{words.authors}: </span>
  const everybody = <AuthorList authors={authors} language={language} form="full" />
  const notes = <AuthorNotes authors={authors} language={language} />
  if (authors.length <= mostInSight) {
    return (
      <>
        <p className={styles.authors}>
          {label}
          {everybody}
        </p>
        {notes}
      </>
    )
  }
  return (
    <>
      <p className={styles.authors}>
        {label}
        <AuthorList authors={authors} language={language} form="short" />
      </p>
      <details className={styles.everybody}>
        <summary>{words.everyAuthor(authors.length)}</summary>
        <p>{everybody}</p>
        {notes}
      </details>
    </>
  )
}

function State({ text }: { readonly text: string | null }) {
  return text ? <span>{text}</span> : null
}

function readLabel({ containerTitle, cslType }: PublicationPage, { words }: SiteLanguage): string {
  return containerTitle ? words.readIn[cslType](containerTitle) : words.openAtPublisher[cslType]
}
