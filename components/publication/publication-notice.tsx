import type { PublicationPage } from '#sanity/content/publication/publication.shape.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import styles from './publication-notice.module.css'

/** What a reader must know before anything else: that a work was retracted or corrected. */
export function PublicationNotice({ publication }: { readonly publication: PublicationPage }) {
  const { status, noticeDoi } = publication
  if (status !== 'retracted' && status !== 'corrected') return null
  const notice = status === 'retracted' ? 'retraction notice' : 'correction'
  return (
    <p className={styles.notice} role="note">
      <strong>{status === 'retracted' ? 'This work has been retracted.' : 'This work has been corrected.'}</strong>{' '}
      {noticeDoi ? <SiteLink href={doiUrl(noticeDoi)}>Read the {notice}</SiteLink> : null}
    </p>
  )
}
