import type { ReactNode } from 'react'
import type { LabelledLink } from '#sanity/content/shared/link.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SearchForm } from '#components/search/search-form.tsx'
import { Ledger } from './ledger.tsx'
import { PageHeading } from './page-heading.tsx'
import { SiteLink } from './site-link.tsx'
import styles from './nothing-here.module.css'

interface NothingHereProps {
  readonly navigation: readonly LabelledLink[]
  readonly language: SiteLanguage
  /** Something to read instead. */
  readonly children?: ReactNode
}

/** The answer to an address that leads nowhere, and the ways on from there. */
export function NothingHere({ navigation, language, children }: NothingHereProps) {
  return (
    <>
      <PageHeading
        title={language.words.missing.heading}
        intro={language.words.missing.intro}
        kicker="404"
        form={<SearchForm language={language} />}
      />
      <div className={styles.ways}>
        <Ledger>
          {/* The front server writes the pages with a similar address in here: this page is one for all addresses. */}
          <div
            data-nearest-pages="true"
            className={styles.nearest}
            dangerouslySetInnerHTML={{ __html: '' }}
            suppressHydrationWarning
          />
          <ul>
            {[{ label: language.words.site.frontPage, href: '/' }, ...navigation].map((item) => (
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
