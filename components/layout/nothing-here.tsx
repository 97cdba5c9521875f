import type { ReactNode } from 'react'
import type { LabelledLink } from '#sanity/content/shared/link.shape.ts'
import { Ledger } from './ledger.tsx'
import { PageHeading } from './page-heading.tsx'
import { SiteLink } from './site-link.tsx'
import styles from './nothing-here.module.css'

interface NothingHereProps {
  readonly navigation: readonly LabelledLink[]
  /** Something to read instead. */
  readonly children?: ReactNode
}

/** The answer to an address that leads nowhere, and the ways on from there. */
export function NothingHere({ navigation, children }: NothingHereProps) {
  return (
    <>
      <PageHeading
        title="There is no page at this address"
        intro="It may have moved, or the address may have a slip in it. These are the main parts of the site:"
        margin={<p>404</p>}
      />
      <div className={styles.ways}>
        <Ledger>
          <ul>
            {[{ label: 'Front page', href: '/' }, ...navigation].map((item) => (
              <li key={item.href}>
                <SiteLink href={item.href}>{item.label}</SiteLink>
              </li>
            ))}
          </ul>
        </Ledger>
      </div>
      {children}
    </>
  )
}
