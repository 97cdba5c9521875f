import type { SiteLanguage } from '#lib/language/site-language.ts'
import { excerpt } from '#lib/search/excerpt.ts'
import { wordsOf } from '#lib/search/fold-text.ts'
import { foundIdentifiers } from '#lib/search/found-identifiers.ts'
import { highlight } from '#lib/search/highlight.ts'
import type { SearchEntry } from '#lib/search/search-entry.ts'
import type { SearchHit } from '#lib/search/search-index.ts'
import type { SearchFacts } from '#sanity/content/search/search-entry.ts'
import { Label } from '#components/layout/label.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'
import { FoundIdentifiers } from './found-identifiers.tsx'
import { MarkedText } from './marked-text.tsx'
import { detailOfResult, kindOfResult } from './search-facts.ts'
import styles from './search-result.module.css'

interface SearchResultProps {
  readonly hit: SearchHit<SearchFacts>
  /** Leads an editor to what was found; none outside of a preview. */
  readonly editMark: string | undefined
  readonly language: SiteLanguage
}

/** One result: what kind of thing it is, its title, and the piece of its text that answers to the query. */
export function SearchResult({ hit: { entry, words }, editMark, language }: SearchResultProps) {
  const sought = new Set(words)
  const detail = detailOfResult(entry.facts, language)
  const title = highlight(entry.title, sought)
  const isInTitle = title.some(({ marked }) => marked)
  const cut = excerpt(
    textsToShow(entry, isInTitle, language).filter((text) => text !== detail),
    sought,
  )
  const shown = new Set(wordsOf([entry.title, detail, cut].join(' ')).map(({ folded }) => folded))
  const identifiers = foundIdentifiers(entry.facts.identifiers, {
    isSought: (word) => sought.has(word),
    isUnexplained: (word) => sought.has(word) && !shown.has(word),
  })
  return (
    <article className={styles.result} data-sanity={editMark}>
      <p className={styles.kicker}>
        <Label>{kindOfResult(entry.facts, language)}</Label>
        {detail ? (
          <span>
            <MarkedText parts={highlight(detail, sought)} />
          </span>
        ) : null}
      </p>
      <h3 className={styles.title}>
        <SiteLink href={entry.path}>
          <MarkedText parts={title} />
        </SiteLink>
      </h3>
      {cut ? (
        <p className={styles.excerpt}>
          <MarkedText parts={highlight(cut, sought)} />
        </p>
      ) : null}
      {identifiers.length > 0 ? (
        <p className={styles.identifiers}>
          <FoundIdentifiers identifiers={identifiers} />
        </p>
      ) : null}
    </article>
  )
}

/**
 * What a result may be cut from. A work without an abstract shows who wrote it; keywords are shown where nothing else
 * says why it was found.
 */
function textsToShow(
  { summary, body, names, facts }: SearchEntry<SearchFacts>,
  isInTitle: boolean,
  { words }: SiteLanguage,
): string[] {
  const own = [summary, body].filter((text) => text !== '')
  if (isInTitle) return own.length > 0 ? own : [names]
  return [...own, names, facts.keywords && `${words.publicationFacts.keywords}: ${facts.keywords}`]
}
