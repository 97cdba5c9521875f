'use client'

import { PageHeading } from '#components/layout/page-heading.tsx'
import { SiteLink } from '#components/layout/site-link.tsx'

/** Shown when a page could not be made. The menu above it still works. */
export default function SiteError({ reset }: { readonly error: Error; readonly reset: () => void }) {
  return (
    <>
      <PageHeading
        title="This page could not be shown"
        intro="Something went wrong on our side, not on yours. It may work again in a moment."
      />
      <p>
        <button type="button" onClick={reset}>
          Try again
        </button>{' '}
        or <SiteLink href="/">go to the front page</SiteLink>.
      </p>
    </>
  )
}
