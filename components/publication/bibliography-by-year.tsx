import type { PublicationYear } from '#sanity/content/publication/publication.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Bibliography, type SoughtBy } from './bibliography.tsx'
import styles from './bibliography-by-year.module.css'

interface BibliographyByYearProps {
  readonly years: readonly PublicationYear[]
  readonly language: SiteLanguage
  readonly soughtBy?: SoughtBy | undefined
}

/** The whole list, its years hanging in the margin. A year stays in sight while its publications scroll by. */
export function BibliographyByYear({ years, language, soughtBy }: BibliographyByYearProps) {
  return years.map(({ year, publications }) => (
    <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
      <h2 id={`year-${year}`} className={styles.heading}>
        {year}
      </h2>
      <Bibliography publications={publications} language={language} withYear={false} soughtBy={soughtBy} />
    </section>
  ))
}
