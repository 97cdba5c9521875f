import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import type { SearchType } from '#sanity/content/search/search.shape.ts'
import styles from './search-types.module.css'

interface SearchTypesProps {
  /** How many results there are of each type that has any. */
  readonly counts: ReadonlyMap<SearchType, number>
  readonly total: number
  readonly chosen: SearchType | null
  readonly pathOf: (type: SearchType | null) => string
  readonly language: SiteLanguage
}

/** Ways to see the results of one type alone. */
export function SearchTypes({ counts, total, chosen, pathOf, language }: SearchTypesProps) {
  const words = language.words.search
  const choices = [
    { type: null, label: words.everything, count: total },
    ...[...counts].map(([type, count]) => ({ type, label: words.types[type], count })),
  ]
  return (
    <nav aria-label={words.showOnly} className={styles.types} data-print="hidden">
      <ul>
        {choices.map(({ type, label, count }) => (
          <li key={label}>
            <SiteLink href={pathOf(type)} aria-current={type === chosen ? 'page' : undefined}>
              {label} <span className={styles.count}>{language.number(count)}</span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </nav>
  )
}
