import type { Correction } from '#sanity/content/news/news.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import styles from './corrections.module.css'

interface CorrectionsProps {
  readonly corrections: readonly Correction[]
  readonly language: SiteLanguage
}

/** What was wrong in a story, and since when it is right. */
export function Corrections({ corrections, language }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{language.words.article.corrections(corrections.length)}</h2>
      {corrections.map(({ date, text }) => (
        <p key={`${date} ${text}`}>
          <time dateTime={date}>{language.day(date)}</time>: {text}
        </p>
      ))}
    </section>
  )
}
