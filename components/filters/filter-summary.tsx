import { stegaClean } from '@sanity/client/stega'
import type { FilterGroup } from '#lib/filters/filter-group.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './filter-summary.module.css'

interface FilterSummaryProps {
  /** How many there are, in words. */
  readonly count: string
  readonly groups: readonly FilterGroup[]
  /** The list without any filter. */
  readonly path: string
  readonly language: SiteLanguage
}

/** What a filtered list holds: `12 stories`, each filter with a way to take it off, and a way to take all off. */
export function FilterSummary({ count, groups, path, language }: FilterSummaryProps) {
  const words = language.words.filters
  const chosen = groups.flatMap(({ name, label, chosen }) => (chosen ? [{ name, filter: label, ...chosen }] : []))
  return (
    <div className={styles.summary}>
      <h2 className={styles.count}>
        {count}
        <span className={styles.about}> · {chosen.map(({ label }) => label).join(' · ')}</span>
      </h2>
      <ul className={styles.chosen} aria-label={words.chosen} data-print="hidden">
        {chosen.map(({ name, filter, label, pathWithout }) => (
          <li key={name}>
            <SiteLink href={pathWithout} rel="nofollow" aria-label={words.remove(filter, stegaClean(label))}>
              {label} <span aria-hidden="true">×</span>
            </SiteLink>
          </li>
        ))}
        <li>
          <SiteLink href={path} className={styles.clear}>
            {words.clear}
          </SiteLink>
        </li>
      </ul>
    </div>
  )
}
