import type { Person } from 'schema-dts'
import type { PersonPage } from '#sanity/content/person/person.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import { known } from '#lib/seo/known.ts'

/** A person as schema.org knows them; an address only where they opted in. */
export function personJsonLd(
  person: PersonPage,
  organisation: { readonly name: string; readonly origin: string },
): Exclude<Person, string> {
  const { orcid, links, portrait } = person
  const group = { '@type': 'ResearchOrganization' as const, name: organisation.name, url: organisation.origin }
  return known({
    '@type': 'Person',
    name: person.name,
    familyName: person.family,
    givenName: person.given,
    honorificPrefix: person.honorific,
    alternateName: person.altNames,
    jobTitle: person.role,
    email: person.email,
    url: `${organisation.origin}/people/${person.slug}`,
    sameAs: [...(orcid ? [`https://orcid.org/${orcid}`] : []), ...links.map((link) => link.url)],
    image: portrait ? new URL(imageUrl(portrait, 800, 4 / 5), organisation.origin).href : null,
    knowsAbout: person.topics.map((topic) => topic.title),
    ...(person.group === 'alumni' ? { alumniOf: group } : { memberOf: group }),
  })
}
