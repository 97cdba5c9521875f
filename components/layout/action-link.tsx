import type { ReactNode } from 'react'
import { SiteLink } from './site-link.tsx'
import styles from './action-link.module.css'

interface ActionLinkProps {
  readonly href: string
  /** Names where the link leads. */
  readonly children: ReactNode
  /** A second way, less prominent than the first. */
  readonly quiet?: boolean
}

/** A call to action: the one thing that a reader is asked to do next. */
export function ActionLink({ href, children, quiet = false }: ActionLinkProps) {
  return (
    <SiteLink className={styles.action} href={href} data-quiet={quiet || undefined}>
      {children}
      <span aria-hidden="true"> →</span>
    </SiteLink>
  )
}
