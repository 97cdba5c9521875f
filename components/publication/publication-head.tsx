import type { ReactNode } from 'react'
import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { formatPartialDate, partialDateText } from '#lib/dates/format-date.ts'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Label } from '#components/layout/label.tsx'
import { AuthorList } from './author-list.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { PublicationNotice } from './publication-notice.tsx'
import { PublicationTitle } from './publication-title.tsx'
import { openAccessLabels, statusLabels, typeLabels } from './publication-terms.ts'
import { Venue } from './venue.tsx'
import styles from './publication-head.module.css'

interface PublicationHeadProps {
  readonly publication: PublicationPage
  readonly locale: string
  readonly breadcrumbs: ReactNode
}

/** Title, authors and place of a publication, and the ways to its text. */
export function PublicationHead({ publication, locale, breadcrumbs }: PublicationHeadProps) {
  const { cslType, status, oaStatus, issued, authors, doi, pdfUrl } = publication
  return (
    <header className={styles.head}>
      <div className={styles.words}>
        {breadcrumbs}
        <PublicationNotice publication={publication} />
        <p>
          <Label>{typeLabels[cslType]}</Label>
        </p>
        <h1 className={styles.title}>
          <PublicationTitle publication={publication} />
        </h1>
        {authors.length > 0 ? (
          <p className={styles.authors}>
            <span className="visually-hidden">Authors: </span>
            <AuthorList authors={authors} form="full" />
          </p>
        ) : null}
        <p className={styles.venue}>
          <Venue publication={publication} end=", " />
          <time dateTime={partialDateText(issued)}>{formatPartialDate(issued, locale)}</time>
        </p>
        <div className={styles.actions} data-print="hidden">
          {doi ? <ActionLink href={doiUrl(doi)}>{readLabel(publication)}</ActionLink> : null}
          {pdfUrl ? (
            <ActionLink href={pdfUrl} quiet>
              Open the PDF
            </ActionLink>
          ) : null}
        </div>
      </div>
      <p className={styles.margin}>
        {statusLabels[status] && status !== 'preprint' ? <span>{statusLabels[status]}</span> : null}
        {oaStatus ? <span>{openAccessLabels[oaStatus]}</span> : null}
      </p>
    </header>
  )
}

function readLabel({ containerTitle, cslType }: PublicationPage): string {
  const what = typeLabels[cslType].toLocaleLowerCase('en')
  return containerTitle ? `Read the ${what} in ${containerTitle}` : `Open the ${what} at its publisher`
}
