import type { PublicationSummary } from '#sanity/content/publication/publication-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { Bibliography } from './bibliography.tsx'
import styles from './yearly-bibliography.module.css'

interface YearlyBibliographyProps {
  /** The newest first. */
  readonly publications: readonly PublicationSummary[]
  readonly language: SiteLanguage
}

/** Publications under their years, within a section that has a heading of its own. */
export function YearlyBibliography({ publications, language }: YearlyBibliographyProps) {
  const years = Map.groupBy(publications, ({ issued }) => issued.year)
  return [...years].map(([year, ofYear]) => (
    <section key={year} className={styles.year} aria-labelledby={`year-${year}`}>
      <h3 id={`year-${year}`}>{year}</h3>
      <Bibliography publications={ofYear} language={language} withYear={false} />
    </section>
  ))
}
