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
  readonly language: SiteLanguage
}

/** Real pages with real addresses: the neighbours by name, and every page by number. */
export function Pagination({ page, pages, pathOf, label, language }: PaginationProps) {
  const words = language.words.pagination
  if (pages < 2) return null
  return (
    <nav className={styles.pagination} aria-label={label} data-print="hidden">
      {page > 1 ? (
        <SiteLink className={styles.step} href={pathOf(page - 1)} rel="prev">
          <span aria-hidden="true">← </span>
          {words.newer}
        </SiteLink>
      ) : null}
      <ol>
        {Array.from({ length: pages }, (_, index) => index + 1).map((number) => (
          <li key={number}>
            <SiteLink href={pathOf(number)} aria-current={number === page ? 'page' : undefined}>
              <span className="visually-hidden">{words.page} </span>
              {number}
            </SiteLink>
          </li>
        ))}
      </ol>
      {page < pages ? (
        <SiteLink className={styles.step} href={pathOf(page + 1)} rel="next">
          {words.older}
          <span aria-hidden="true"> →</span>
        </SiteLink>
      ) : null}
    </nav>
  )
}
