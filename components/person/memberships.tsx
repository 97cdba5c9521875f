import type { Membership } from '#sanity/content/person/person.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { FactList } from '#components/layout/fact-list.tsx'

interface MembershipsProps {
  readonly memberships: readonly Membership[]
  readonly fallbackRole: string
  readonly language: SiteLanguage
}

/** Since when, and as what, somebody has been in the group. */
export function Memberships({ memberships, fallbackRole, language }: MembershipsProps) {
  return (
    <FactList
      facts={memberships.map(({ start, end, role }) => ({
        name: `${start.slice(0, 4)}–${end ? end.slice(0, 4) : language.words.people.today}`,
        value: role ?? fallbackRole,
      }))}
    />
  )
}
