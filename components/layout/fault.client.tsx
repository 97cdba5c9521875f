'use client'

import { languageCodes } from '#lib/language/languages.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { PageHeading } from './page-heading.tsx'
import { SiteLink } from './site-link.tsx'

interface FaultProps {
  /** Tries to make the page once more. */
  readonly again: () => void
}

/** Says, in the language of the page around it, that a page could not be made. */
export function Fault({ again }: FaultProps) {
  const spoken = document.documentElement.lang.slice(0, 2)
  const { fault } = siteLanguage(languageCodes.find((code) => code === spoken) ?? 'en').words
  return (
    <>
      <PageHeading title={fault.heading} intro={fault.intro} />
      <p>
        <button type="button" onClick={again}>
          {fault.again}
        </button>{' '}
        <SiteLink href="/">{fault.goHome}</SiteLink>
      </p>
    </>
  )
}
