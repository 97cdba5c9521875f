import type { PersonPage } from '#sanity/content/person/person.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import type { JsonLdNode } from '#lib/seo/json-ld.ts'

/** A person as schema.org knows them; an address only where they opted in. */
export function personJsonLd(
  person: PersonPage,
  organisation: { readonly name: string; readonly origin: string },
): JsonLdNode {
  const { orcid, links, portrait } = person
  return {
    '@type': 'Person',
    name: person.name,
    familyName: person.family,
    givenName: person.given,
    honorificPrefix: person.honorific,
    alternateName: person.altNames.length > 0 ? person.altNames : null,
    jobTitle: person.role,
    email: person.email,
    url: `${organisation.origin}/people/${person.slug}`,
    sameAs: [...(orcid ? [`https://orcid.org/${orcid}`] : []), ...links.map((link) => link.url)],
    image: portrait ? new URL(imageUrl(portrait, 800, 4 / 5), organisation.origin).href : null,
    knowsAbout: person.topics.map((topic) => topic.title),
    [person.group === 'alumni' ? 'alumniOf' : 'memberOf']: {
      '@type': 'ResearchOrganization',
      name: organisation.name,
      url: organisation.origin,
    },
  }
}
