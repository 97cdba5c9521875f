import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from './site-link.tsx'
import styles from './pagination.module.css'

interface PaginationProps {
  /** The page shown, from 1. */
  readonly page: number
  readonly pages: number
  /** Address of a page of the list. */
  readonly pathOf: (page: number) => string
  /** What is paged through, for screen readers: `News archive`. */
  readonly label: string
  /** What the neighbours are called: the newer and older ones of a list by date, or those before and after. */
  readonly steps?: 'dates' | 'neighbours'
  readonly language: SiteLanguage
}

/** Real pages with real addresses: the neighbours by name, and pages by number: the ends and those around this one. */
export function Pagination({ page, pages, pathOf, label, steps = 'dates', language }: PaginationProps) {
  const words = language.words.pagination
  if (pages < 2) return null
  const byDate = steps === 'dates'
  return (
    <nav className={styles.pagination} aria-label={label} data-print="hidden">
      {page > 1 ? (
        <SiteLink className={styles.step} href={pathOf(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>
          {byDate ? words.newer : words.previous}
        </SiteLink>
      ) : null}
      <ol>
        {shownPages(page, pages).map((number, index, shown) => (
          <li key={number} data-gap={number - (shown[index - 1] ?? 0) > 1 || undefined}>
            <SiteLink href={pathOf(number)} aria-current={number === page ? 'page' : undefined}>
              <span className="visually-hidden">{words.page} </span>
              {number}
            </SiteLink>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <SiteLink className={styles.step} href={pathOf(page + 1)} rel="next">
          {byDate ? words.older : words.next}
          <span aria-hidden="true"> →</span>
        </SiteLink>
      ) : null}
    </nav>
  )
}

/** The first page, the last, and two on either side of the one that is shown. */
function shownPages(page: number, pages: number): number[] {
  const wanted = [1, page - 2, page - 1, page, page + 1, page + 2, pages]
  return [...new Set(wanted)].filter((number) => number >= 1 && number <= pages)
}
