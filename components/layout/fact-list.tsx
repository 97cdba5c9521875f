import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
  /** Leads an editor to its field, where the value carries no mark itself. */
  readonly editMark?: string | undefined
  /** Is said elsewhere on the page, and so not a second time on paper. */
  readonly onScreenOnly?: boolean
}

/** Names and values; a fact without a value is left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value, editMark, onScreenOnly }, index) =>
        value ? (
          <div key={index} data-print={onScreenOnly ? 'hidden' : undefined}>
            <dt>{name}</dt>
            <dd data-sanity={editMark}>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
