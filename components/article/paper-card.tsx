import type { NewsArticle } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { ActionLink } from '#components/layout/action-link.tsx'
import { Label } from '#components/layout/label.tsx'
import { CitationLine } from '#components/publication/citation-line.tsx'
import type { Reference } from '#components/portable-text/number-notes.ts'
import styles from './paper-card.module.css'

type PaperCardProps = Pick<NewsArticle, 'publications' | 'primaryLink'> & {
  /** Works that the text cites: on paper, one that stands there is not printed here too. */
  readonly references: readonly Reference[]
  readonly language: SiteLanguage
}

/** The work that a story is about, and the one thing to do next: to read it where it appeared. */
export function PaperCard({ publications, references, primaryLink, language }: PaperCardProps) {
  const words = language.words.article
  if (publications.length === 0 && !primaryLink) return null
  const cited = new Set(references.map(({ publication }) => publication._id))
  const isRepeated = publications.every(({ _id }) => cited.has(_id))
  return (
    <aside
      className={styles.card}
      data-print={isRepeated && !leadsElsewhere(primaryLink) ? 'hidden' : undefined}
      aria-label={publications.length > 0 ? words.workBehind : words.furtherReading}
    >
      {publications.length > 0 ? (
        <>
          <p data-print={isRepeated ? 'hidden' : undefined}>
            <Label quiet>{words.papers(publications.length)}</Label>
          </p>
          {publications.map((publication) => (
            <div key={publication._id} data-print={cited.has(publication._id) ? 'hidden' : undefined}>
              <CitationLine publication={publication} language={language} />
            </div>
          ))}
        </>
      ) : null}
      {primaryLink ? <ActionLink href={primaryLink.url}>{primaryLink.label}</ActionLink> : null}
    </aside>
  )
}

/** A link to a DOI is not printed: the reference says the same. */
function leadsElsewhere(link: NewsArticle['primaryLink']): boolean {
  return link !== null && !link.url.startsWith('https://doi.org/')
}
