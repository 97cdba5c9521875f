import type { PersonSummary } from '#sanity/content/person/person-summary.shape.ts'
import { Picture } from '#components/media/picture.tsx'
import styles from './portrait.module.css'

/** A small square portrait; initials where there is none. The name stands beside it, so it says nothing aloud. */
export function Portrait({ person }: { readonly person: PersonSummary }) {
  if (person.portrait) {
    return (
      <div className={styles.portrait}>
        <Picture image={person.portrait} ratio={1} sizes="7rem" widths={[120, 240, 360]} alt="" />
      </div>
    )
  }
  return (
    <div className={styles.portrait} aria-hidden="true">
      <span className={styles.initials}>{initialsOf(person.name)}</span>
    </div>
  )
}

function initialsOf(name: string): string {
  const words = name.split(/\s+/).filter(Boolean)
  return [words.at(0), words.length > 1 ? words.at(-1) : undefined]
    .map((word) => /^./u.exec(word ?? '')?.[0] ?? '')
    .join('')
}
