import type { ReactNode } from 'react'
import styles from './ledger.module.css'

interface LedgerProps {
  /** Stands left of the margin line: a date, a year, the name of a section. */
  readonly margin?: ReactNode
  readonly children: ReactNode
  /** Names the section when `margin` holds its heading. */
  readonly labelledBy?: string
  /** A rule above, for all but the first entry. */
  readonly ruled?: boolean
}

/** One entry of the notebook: what it is in the margin, what it says right of the line. On a phone, one above the other. */
export function Ledger({ margin, children, labelledBy, ruled = false }: LedgerProps) {
  const columns = (
    <>
      <div className={styles.margin}>{margin}</div>
      <div className={styles.content}>{children}</div>
    </>
  )
  const attributes = { className: styles.ledger, 'data-ruled': ruled || undefined }
  if (!labelledBy) return <div {...attributes}>{columns}</div>
  return (
    <section aria-labelledby={labelledBy} {...attributes}>
      {columns}
    </section>
  )
}

/** A section whose heading stands in the margin. */
export function LedgerSection({ id, heading, aside, children }: LedgerSectionProps) {
  return (
    <Ledger
      labelledBy={id}
      ruled
      margin={
        <>
          <h2 id={id} className={styles.heading}>
            {heading}
          </h2>
          {aside}
        </>
      }
    >
      {children}
    </Ledger>
  )
}

interface LedgerSectionProps {
  readonly id: string
  readonly heading: ReactNode
  readonly aside?: ReactNode
  readonly children: ReactNode
}
