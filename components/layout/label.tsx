import type { ReactNode } from 'react'
import styles from './label.module.css'

interface LabelProps {
  readonly children: ReactNode
  /** In the colour of small matter, not in the accent. */
  readonly quiet?: boolean
}

/** A word or two in small capitals over a heading: what kind of thing follows. */
export function Label({ children, quiet = false }: LabelProps) {
  return (
    <span className={styles.label} data-quiet={quiet || undefined}>
      {children}
    </span>
  )
}
