import type { PersonSummary } from '#sanity/content/person/person-summary.shape.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import { Portrait } from './portrait.tsx'
import styles from './people-list.module.css'

interface PeopleListProps {
  readonly people: readonly (PersonSummary & TimeInGroup)[]
}

/** For former members. */
interface TimeInGroup {
  readonly firstYear?: string | null
  readonly lastYear?: string | null
}

/** People side by side: portrait, name, role, and when somebody was here who is no longer. */
export function PeopleList({ people }: PeopleListProps) {
  return (
    <ul className={`${styles.people} when-near`}>
      {people.map((person) => (
        <li key={person._id} className={styles.person}>
          <Portrait person={person} />
          <div>
            <SiteLink className={styles.name} href={`/people/${person.slug}`}>
              {person.honorific ? `${person.honorific} ${person.name}` : person.name}
            </SiteLink>
            <p className={styles.role}>{person.role}</p>
            {person.firstYear && person.lastYear ? (
              <p className={styles.role}>{years(person.firstYear, person.lastYear)}</p>
            ) : null}
          </div>
        </li>
      ))}
    </ul>
  )
}

function years(first: string, last: string): string {
  return first === last ? first : `${first}–${last}`
}
