import type { QuoteBlock } from '#sanity/content/shared/body.shape.ts'
import styles from './pull-quote.module.css'

/** Somebody's words, and whose they are. */
export function PullQuote({ quote }: { readonly quote: QuoteBlock }) {
  return (
    <figure className={styles.quote}>
      <blockquote>
        <p>{quote.text}</p>
      </blockquote>
      {quote.attribution ? <figcaption>{quote.attribution}</figcaption> : null}
    </figure>
  )
}
