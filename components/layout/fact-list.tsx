import type { ReactNode } from 'react'
import styles from './fact-list.module.css'

export interface Fact {
  readonly name: string
  readonly value: ReactNode
}

/** Names and values; a fact without a value is left out. */
export function FactList({ facts }: { readonly facts: readonly Fact[] }) {
  return (
    <dl className={styles.facts}>
      {facts.map(({ name, value }, index) =>
        value ? (
          <div key={index}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ) : null,
      )}
    </dl>
  )
}
