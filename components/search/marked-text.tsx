import type { TextPart } from '#lib/search/highlight.ts'
import styles from './marked-text.module.css'

/** A text with the words that were sought marked in it. */
export function MarkedText({ parts }: { readonly parts: readonly TextPart[] }) {
  return parts.map(({ text, marked }, index) =>
    marked ? (
      <mark key={index} className={styles.mark}>
        {text}
      </mark>
    ) : (
      text
    ),
  )
}
