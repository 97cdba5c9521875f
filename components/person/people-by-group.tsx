import type { PersonSummary } from '#sanity/content/person/person-summary.shape.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { LedgerSection } from '#components/layout/ledger.tsx'
import { groupOrder } from './person-terms.ts'
import { PeopleList } from './people-list.tsx'

interface PeopleByGroupProps {
  readonly people: readonly PersonSummary[]
  readonly language: SiteLanguage
}

/** The group as it is now, and those who were in it. */
export function PeopleByGroup({ people, language }: PeopleByGroupProps) {
  return groupOrder.map((group) => {
    const members = people.filter((person) => person.group === group)
    if (members.length === 0) return null
    return (
      <LedgerSection key={group} id={`group-${group}`} heading={language.words.personGroups[group]}>
        <PeopleList people={members} />
      </LedgerSection>
    )
  })
}
