import type { Membership } from '#sanity/content/person/person.shape.ts'
import { FactList } from '#components/layout/fact-list.tsx'

interface MembershipsProps {
  readonly memberships: readonly Membership[]
  readonly fallbackRole: string
}

/** Since when, and as what, somebody has been in the group. */
export function Memberships({ memberships, fallbackRole }: MembershipsProps) {
  return (
    <FactList
      facts={memberships.map(({ start, end, role }) => ({
        name: `${start.slice(0, 4)}–${end ? end.slice(0, 4) : 'today'}`,
        value: role ?? fallbackRole,
      }))}
    />
  )
}
