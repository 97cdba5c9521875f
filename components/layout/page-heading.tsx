import type { ReactNode } from 'react'
import styles from './page-heading.module.css'

interface PageHeadingProps {
  readonly title: ReactNode
  /** One sentence under the title. */
  readonly intro?: ReactNode
  /** Small facts left of the line: a count, a place in the archive. */
  readonly margin?: ReactNode
  readonly breadcrumbs?: ReactNode
  /** Where a page has no place in the site: what stands above its title instead. */
  readonly kicker?: string
  /** Asks for what the page then shows. */
  readonly form?: ReactNode
}

/** The top of every page that is not a story. */
export function PageHeading({ title, intro, margin, breadcrumbs, kicker, form }: PageHeadingProps) {
  return (
    <header className={styles.heading}>
      <div className={styles.words}>
        {breadcrumbs}
        {kicker ? <p className={styles.kicker}>{kicker}</p> : null}
        <h1>{title}</h1>
        {intro ? <p className={styles.intro}>{intro}</p> : null}
        {form ? <div className={styles.form}>{form}</div> : null}
      </div>
      {margin ? <div className={styles.margin}>{margin}</div> : null}
    </header>
  )
}
