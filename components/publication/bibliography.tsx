import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { FoundIdentifier } from '#lib/search/found-identifiers.ts'
import { CitationLine } from './citation-line.tsx'
import styles from './bibliography.module.css'

interface BibliographyProps {
  readonly publications: readonly PublicationSummary[]
  readonly language: SiteLanguage
  readonly withYear?: boolean
  readonly soughtBy?: SoughtBy | undefined
}

/** Identifiers that a visitor found publications by, by the publications' ids. */
export type SoughtBy = ReadonlyMap<string, readonly FoundIdentifier[]>

/** Publications as a list of references, each hanging by its first line. */
export function Bibliography({ publications, language, withYear = true, soughtBy }: BibliographyProps) {
  return (
    <ul className={`${styles.bibliography} when-near`}>
      {publications.map((publication) => (
        <li key={publication._id}>
          <CitationLine
            publication={publication}
            language={language}
            withYear={withYear}
            soughtBy={soughtBy?.get(publication._id)}
          />
        </li>
      ))}
    </ul>
  )
}
