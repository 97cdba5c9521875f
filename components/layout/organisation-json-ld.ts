import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import type { JsonLdNode } from '#lib/seo/json-ld.ts'

/** The group that publishes the site, as schema.org knows it. */
export function organisationJsonLd(frame: SiteFrame): JsonLdNode {
  const { parentOrganisation, logo, contact } = frame
  return {
    '@type': 'ResearchOrganization',
    name: frame.name,
    alternateName: frame.shortName,
    url: frame.url,
    description: frame.description,
    logo: logo ? new URL(imageUrl(logo, 512), frame.url).href : null,
    address: frame.address,
    email: contact.email,
    telephone: contact.phone,
    sameAs: frame.socials.map(({ url }) => url),
    parentOrganization: parentOrganisation
      ? { '@type': 'Organization', name: parentOrganisation.name, sameAs: parentOrganisation.ror }
      : null,
  }
}
