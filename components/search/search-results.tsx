import type { ReactNode } from 'react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import type { SearchHit } from '#lib/search/search-index.ts'
import { Ledger } from '#components/layout/ledger.tsx'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'
import { SearchResult } from './search-result.tsx'
import styles from './search-results.module.css'

interface SearchResultsProps {
  /** How many there are in all, in words, and which page of them this is. */
  readonly count: string
  readonly hits: readonly SearchHit<SearchFacts>[]
  /** What leads an editor to the document of a result; nothing outside of a preview. */
  readonly markOf: (hit: SearchHit<SearchFacts>) => string | undefined
  /** Ways to narrow them; stands in the margin. */
  readonly margin: ReactNode
  /** Something to know before reading, e.g. that no result has all the words. */
  readonly note: string | null
  readonly language: SiteLanguage
}

/** What was found, the best first. */
export function SearchResults({ count, hits, markOf, margin, note, language }: SearchResultsProps) {
  return (
    <div data-search-results>
      <Ledger labelledBy="results" margin={margin}>
        <h2 id="results" className={styles.count}>
          {count}
        </h2>
        {note ? <p className={styles.note}>{note}</p> : null}
        <ol className={styles.results}>
          {hits.map((hit) => (
            <li key={hit.entry.id}>
              <SearchResult hit={hit} editMark={markOf(hit)} language={language} />
            </li>
          ))}
        </ol>
      </Ledger>
    </div>
  )
}
