import type { ReactNode } from 'react'
import type { FilterGroup } from '#lib/filters/filter-group.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './filter-bar.module.css'

interface FilterBarProps {
  readonly groups: readonly FilterGroup[]
  /** How many items the list shows now: a filter whose values all show as many is left out. */
  readonly total: number
  /** A form for words, where the list can be filtered by them. */
  readonly form?: ReactNode
  readonly language: SiteLanguage
}

/**
 * Filters of a list: each opens to its values with their counts. They are links, one choice each, so that none leads to
 * an empty page and all work without JavaScript.
 */
export function FilterBar({ groups, total, form, language }: FilterBarProps) {
  const shown = groups.filter(({ options, chosen }) => chosen !== null || options.some(({ count }) => count < total))
  if (shown.length === 0 && !form) return null
  return (
    <div className={styles.bar} data-print="hidden">
      {form}
      <nav aria-label={language.words.filters.heading} className={styles.groups}>
        {shown.map((group) => (
          <Group key={group.name} group={group} language={language} />
        ))}
      </nav>
    </div>
  )
}

function Group({ group, language }: { readonly group: FilterGroup; readonly language: SiteLanguage }) {
  return (
    <details name="filter" className={styles.group}>
      <summary>
        <span className={styles.name}>{group.label}</span>
        <span className={styles.value} data-chosen={group.chosen ? true : undefined}>
          {group.chosen?.label ?? language.words.filters.any}
        </span>
      </summary>
      <ul>
        {group.options.map(({ value, label, count, path, isChosen }) => (
          <li key={value}>
            {/* Every combination has an address; search engines need not follow them all. */}
            <SiteLink href={path} rel="nofollow" aria-current={isChosen || undefined}>
              {label} <span className={styles.count}>{language.number(count)}</span>
            </SiteLink>
          </li>
        ))}
      </ul>
    </details>
  )
}
