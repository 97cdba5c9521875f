import type { LabelledLink } from '#sanity/content/shared/link.shape.ts'
import { Ledger } from './ledger.tsx'
import { PageHeading } from './page-heading.tsx'
import { SiteLink } from './site-link.tsx'
import styles from './nothing-here.module.css'

/** The answer to an address that leads nowhere, and the ways on from there. */
export function NothingHere({ navigation }: { readonly navigation: readonly LabelledLink[] }) {
  return (
    <div className={styles.nothing}>
      <PageHeading
        title="There is no page at this address"
        intro="It may have moved, or the address may have a slip in it. These are the main parts of the site:"
        margin={<p>404</p>}
      />
      <Ledger>
        <ul className={styles.ways}>
          {[{ label: 'Front page', href: '/' }, ...navigation].map((item) => (
            <li key={item.href}>
              <SiteLink href={item.href}>{item.label}</SiteLink>
            </li>
          ))}
        </ul>
      </Ledger>
    </div>
  )
}
