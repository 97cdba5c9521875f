import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Label } from '#components/layout/label.tsx'
import { CitationLine } from '#components/publication/citation-line.tsx'
import styles from './paper-card.module.css'

type PaperCardProps = Pick<NewsArticle, 'publications' | 'primaryLink'> & { readonly language: SiteLanguage }

/** The work that a story is about, and the one thing to do next: to read it where it appeared. */
export function PaperCard({ publications, primaryLink, language }: PaperCardProps) {
  const words = language.words.article
  if (publications.length === 0 && !primaryLink) return null
  return (
    <aside className={styles.card} aria-label={publications.length > 0 ? words.workBehind : words.furtherReading}>
      {publications.length > 0 ? (
        <>
          <p>
            <Label quiet>{words.papers(publications.length)}</Label>
          </p>
          {publications.map((publication) => (
            <CitationLine key={publication._id} publication={publication} language={language} />
          ))}
        </>
      ) : null}
      {primaryLink ? <ActionLink href={primaryLink.url}>{primaryLink.label}</ActionLink> : null}
    </aside>
  )
}
