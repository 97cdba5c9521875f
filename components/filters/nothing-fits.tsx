import { stegaClean } from '@sanity/client/stega'
import { SiteLink } from '#components/layout/site-link.tsx'
import type { FilterGroup } from '#lib/filters/filter-group.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './nothing-fits.module.css'

interface NothingFitsProps {
  /** That nothing fits, in words. */
  readonly said: string
  readonly groups: readonly FilterGroup[]
  /** How many there are, in words. */
  readonly countOf: (count: number) => string
  /** Words that the whole site can be searched for instead. */
  readonly sought?: string | undefined
  readonly language: SiteLanguage
}

/** In place of an empty list: what is found when one of the filters is taken off, the most first. */
export function NothingFits({ said, groups, countOf, sought, language }: NothingFitsProps) {
  const words = language.words.filters
  const ways = groups
    .flatMap(({ name, chosen }) => (chosen && chosen.countWithout > 0 ? [{ name, ...chosen }] : []))
    .toSorted((one, other) => other.countWithout - one.countWithout)
  return (
    <>
      <p>{said}</p>
      <ul className={styles.ways} data-print="hidden">
        {ways.map(({ name, label, pathWithout, countWithout }) => (
          <li key={name}>
            <SiteLink href={pathWithout} rel="nofollow">
              {words.without(stegaClean(label))}
            </SiteLink>{' '}
            <span className={styles.count}>{countOf(countWithout)}</span>
          </li>
        ))}
        {sought ? (
          <li>
            <SiteLink href={`/search?${new URLSearchParams({ q: sought })}`}>{words.searchInstead(sought)}</SiteLink>
          </li>
        ) : null}
      </ul>
    </>
  )
}
