import type { Correction } from '#sanity/content/news/news.shape.ts'
import { formatDay } from '#lib/dates/format-date.ts'
import styles from './corrections.module.css'

interface CorrectionsProps {
  readonly corrections: readonly Correction[]
  readonly locale: string
}

/** What was wrong in a story, and since when it is right. */
export function Corrections({ corrections, locale }: CorrectionsProps) {
  if (corrections.length === 0) return null
  return (
    <section className={styles.corrections} aria-labelledby="corrections">
      <h2 id="corrections">{corrections.length === 1 ? 'Correction' : 'Corrections'}</h2>
      {corrections.map(({ date, text }) => (
        <p key={`${date} ${text}`}>
          <time dateTime={date}>{formatDay(date, locale)}</time>: {text}
        </p>
      ))}
    </section>
  )
}
