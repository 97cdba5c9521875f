import type { GroupMember } from '#sanity/content/person/person.shape.ts'
import type { PersonGroup } from '#sanity/content/person/person.terms.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { groupOrder } from './person-terms.ts'
import { PeopleList } from './people-list.tsx'

interface PeopleByGroupProps {
  readonly people: readonly GroupMember[]
  readonly language: SiteLanguage
}

/** The group as it is now, and those who were in it, the last to leave first. */
export function PeopleByGroup({ people, language }: PeopleByGroupProps) {
  const groups = Map.groupBy(people, shownGroup)
  return groupOrder.map((group) => {
    const members = groups.get(group)
    if (!members) return null
    return (
      <LedgerSection key={group} id={`group-${group}`} heading={language.words.personGroups[group]}>
        <PeopleList people={group === 'alumni' ? members.toSorted(lastToLeaveFirst) : members} />
      </LedgerSection>
    )
  })
}

/** Whoever has left stands among the former members, even before an editor says so. */
function shownGroup({ group, former }: GroupMember): PersonGroup {
  return former ? 'alumni' : group
}

function lastToLeaveFirst(a: GroupMember, b: GroupMember): number {
  return (b.lastYear ?? '').localeCompare(a.lastYear ?? '')
}
