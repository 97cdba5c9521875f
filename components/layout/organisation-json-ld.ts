import type { ResearchOrganization, WebSite } from 'schema-dts'
import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import { known } from '#lib/seo/known.ts'

/** The group that publishes the site, as schema.org knows it. */
export function organisationJsonLd(frame: SiteFrame): Exclude<ResearchOrganization, string> {
  const { parentOrganisation, logo, contact } = frame
  return known({
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
      ? known({ '@type': 'Organization', name: parentOrganisation.name, sameAs: parentOrganisation.ror })
      : null,
  })
}

/** The site itself: search engines take its name from here. */
export function websiteJsonLd({ name, shortName, url }: SiteFrame, locale: string): Exclude<WebSite, string> {
  return known({ '@type': 'WebSite', name, alternateName: shortName, url: `${url}/`, inLanguage: locale })
}
