import { stegaClean } from '@sanity/client/stega'
import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { FoundIdentifier } from '#lib/search/found-identifiers.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { FoundIdentifiers } from '#components/search/found-identifiers.tsx'
import { MarkedText } from '#components/search/marked-text.tsx'
import { AuthorList } from './author-list.tsx'
import { doiUrl } from '#lib/identifiers/doi.ts'
import { PublicationTitle } from './publication-title.tsx'
import { stateOf } from './publication-terms.ts'
import { Venue } from './venue.tsx'
import styles from './citation-line.module.css'

interface CitationLineProps {
  readonly publication: PublicationSummary
  readonly language: SiteLanguage
  /** Left out under a heading that names it. */
  readonly withYear?: boolean
  /** Identifiers that a visitor found it by. */
  readonly soughtBy?: readonly FoundIdentifier[] | undefined
}

/** One entry of a bibliography: authors, title, where it appeared, DOI, and what a reader must know about its state. */
export function CitationLine({ publication, language, withYear = true, soughtBy = [] }: CitationLineProps) {
  const { authors, issued, doi, slug, pdfUrl } = publication
  const soughtDoi = soughtBy.find(({ name }) => name === 'DOI')
  return (
    <p className={styles.citation} data-sanity={editMark(publication.title)}>
      {authors.length > 0 ? (
        <span className={styles.authors}>
          <AuthorList authors={authors} language={language} form="short" />.{' '}
        </span>
      ) : null}
      <SiteLink
        className={styles.title}
        href={`/publications/${slug}`}
        lang={publication.language ?? undefined}
        dir="auto"
      >
        <PublicationTitle publication={publication} />
      </SiteLink>
      {/[.?!]$/.test(stegaClean(publication.title)) ? ' ' : '. '}
      <Venue publication={publication} end=". " />
      {withYear ? `${issued.year}. ` : null}
      <span className={styles.links}>
        <State publication={publication} language={language} />
        {doi ? (
          <SiteLink href={doiUrl(doi)} data-sanity={editMark(publication.title, 'title', 'doi')}>
            doi:
            {soughtDoi ? <MarkedText parts={soughtDoi.parts} /> : doi}
          </SiteLink>
        ) : null}
        <FoundIdentifiers identifiers={soughtBy.filter((identifier) => identifier !== soughtDoi)} />
        {pdfUrl ? (
          <SiteLink href={pdfUrl}>
            PDF<span className="visually-hidden">{language.words.publications.pdfOf(publication.title)}</span>
          </SiteLink>
        ) : null}
      </span>
    </p>
  )
}

/** What a reader must know of the work before they use it, leading to the notice that says so; or what kind of work it is. */
function State({ publication, language }: Pick<CitationLineProps, 'publication' | 'language'>) {
  const { status, noticeDoi, cslType } = publication
  const { publications, publicationTypes } = language.words
  const state = stateOf(status, language) ?? (cslType === 'article-journal' ? null : publicationTypes[cslType])
  if (!state) return null
  if (!noticeDoi || (status !== 'retracted' && status !== 'corrected')) return <span data-status={status}>{state}</span>
  return (
    <SiteLink href={doiUrl(noticeDoi)} data-status={status}>
      {state}
      <span className="visually-hidden">
        {' '}
        {status === 'retracted' ? publications.readRetraction : publications.readCorrection}
      </span>
    </SiteLink>
  )
}
