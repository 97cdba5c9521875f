import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { siteFrame } from '#sanity/content/site-settings/site-settings.query.ts'
import { load, type View } from '#sanity/load.ts'

/** The frame of a site whose settings nobody has made yet: the pages work, and say what is missing. */
const unnamedSite: SiteFrame = {
  _id: 'siteSettings',
  name: 'Untitled site',
  shortName: null,
  url: 'http://localhost:3000',
  description: 'Open Studio and fill in the site settings to give this site a name.',
  logo: null,
  parentOrganisation: null,
  address: null,
  contact: { email: null, phone: null },
  navigation: [
    { label: 'News', href: '/news' },
    { label: 'Publications', href: '/publications' },
    { label: 'People', href: '/people' },
  ],
  footer: [],
  socials: [],
  locale: 'en',
  timezone: 'UTC',
  citationStyle: 'apa',
  defaultImage: null,
  analytics: [],
  consent: {
    version: 1,
    heading: 'Cookies on this website',
    text: 'This website uses only the cookies that it needs, and asks you before it uses any other.',
    policyPath: '/cookies',
    statisticsUntilObjection: false,
  },
  accessibilityContact: '',
  accessibilityStatementPath: null,
}

/** Who publishes the site, its menus and its style of dates. */
export async function loadFrame(view: View): Promise<SiteFrame> {
  return (await load(siteFrame, {}, view)) ?? unnamedSite
}
