import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import styles from './publication-notice.module.css'

interface PublicationNoticeProps {
  readonly publication: PublicationPage
  readonly language: SiteLanguage
}

/** What a reader must know before anything else: that a work was retracted or corrected. */
export function PublicationNotice({ publication, language }: PublicationNoticeProps) {
  const words = language.words.publications
  const { status, noticeDoi } = publication
  if (status !== 'retracted' && status !== 'corrected') return null
  const retracted = status === 'retracted'
  return (
    <p className={styles.notice} role="note">
      <strong>{retracted ? words.retracted : words.corrected}</strong>{' '}
      {noticeDoi ? (
        <SiteLink href={doiUrl(noticeDoi)}>{retracted ? words.readRetraction : words.readCorrection}</SiteLink>
      ) : null}
    </p>
  )
}
