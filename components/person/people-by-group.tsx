import type { PersonSummary } from '#sanity/content/person/person-summary.shape.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { groupHeadings } from './person-terms.ts'
import { PeopleList } from './people-list.tsx'

/** The group as it is now, and those who were in it. */
export function PeopleByGroup({ people }: { readonly people: readonly PersonSummary[] }) {
  return groupHeadings.map(([group, heading]) => {
    const members = people.filter((person) => person.group === group)
    if (members.length === 0) return null
    return (
      <LedgerSection key={group} id={`group-${group}`} heading={heading}>
        <PeopleList people={members} />
      </LedgerSection>
    )
  })
}
