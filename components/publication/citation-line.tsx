import { stegaClean } from '@sanity/client/stega'
import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
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
}

/** One entry of a bibliography: authors, title, where it appeared, DOI, and what a reader must know about its state. */
export function CitationLine({ publication, language, withYear = true }: CitationLineProps) {
  const { authors, issued, doi, slug, status, pdfUrl, cslType } = publication
  const state =
    stateOf(status, language) ?? (cslType === 'article-journal' ? null : language.words.publicationTypes[cslType])
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
        {state ? <span data-status={status}>{state}</span> : null}
        {doi ? (
          <SiteLink href={doiUrl(doi)} data-sanity={editMark(publication.title, 'title', 'doi')}>
            doi:{doi}
          </SiteLink>
        ) : null}
        {pdfUrl ? (
          <SiteLink href={pdfUrl}>
            PDF<span className="visually-hidden">{language.words.publications.pdfOf(publication.title)}</span>
          </SiteLink>
        ) : null}
      </span>
    </p>
  )
}
