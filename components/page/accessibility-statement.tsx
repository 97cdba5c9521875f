import type { ReactNode } from 'react'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'

interface AccessibilityStatementProps {
  /** Email address; empty when nobody has given one. */
  readonly contact: string
  /** Whether the foot of the page says where somebody can be reached. */
  readonly hasAddress: boolean
  readonly language: SiteLanguage
  readonly breadcrumbs: ReactNode
}

/** What can be said of every site that this project serves, until its editors say more. */
export function AccessibilityStatement({ contact, hasAddress, language, breadcrumbs }: AccessibilityStatementProps) {
  const words = language.words.accessibility
  return (
    <>
      <PageHeading title={words.title} intro={words.intro} breadcrumbs={breadcrumbs} />
      <LedgerSection id="does" heading={words.does}>
        <div className="prose">
          <ul>
            {words.promises.map((promise) => (
              <li key={promise}>{promise}</li>
            ))}
          </ul>
        </div>
      </LedgerSection>
      <LedgerSection id="does-not" heading={words.doesNot}>
        <p>{words.limits}</p>
      </LedgerSection>
      <LedgerSection id="tell-us" heading={words.tellUs}>
        {contact ? (
          <p>
            {words.writeTo} <SiteLink href={`mailto:${contact}`}>{contact}</SiteLink>.
          </p>
        ) : (
          <p>{hasAddress ? words.writeToUs : words.tellThem}</p>
        )}
      </LedgerSection>
    </>
  )
}
