import type { PersonPage } from '#sanity/content/person/person.shape.ts'
import { editMark } from '#lib/editing/edit-mark.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { SiteLink } from '#components/layout/site-link.tsx'
import styles from './person-contacts.module.css'

/** ORCID, address and links of a person. */
export function PersonContacts({ person, language }: { readonly person: PersonPage; readonly language: SiteLanguage }) {
  const { orcid, email, links, altNames } = person
  if (!orcid && !email && links.length === 0 && altNames.length === 0) return null
  return (
    <ul className={styles.contacts}>
      {orcid ? (
        <li>
          ORCID{' '}
          <SiteLink href={`https://orcid.org/${orcid}`} data-sanity={editMark(person.name, 'name', 'orcid')}>
            {orcid}
          </SiteLink>
        </li>
      ) : null}
      {email ? (
        <li>
          <SiteLink href={`mailto:${email}`} data-sanity={editMark(person.name, 'name', 'email')}>
            {email}
          </SiteLink>
        </li>
      ) : null}
      {links.map((link) => (
        <li key={link.url}>
          <SiteLink href={link.url}>{link.label}</SiteLink>
        </li>
      ))}
      {altNames.length > 0 ? <li>{language.words.people.alsoPublishedAs(language.list(altNames))}</li> : null}
    </ul>
  )
}
