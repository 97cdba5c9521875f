import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import { siteFrame } from '#sanity/content/site-settings/site-settings.query.ts'
import { load, type View } from '#sanity/load.ts'

const { words } = siteLanguage('en')

/** The frame of a site whose settings nobody has made yet: the pages work, and say what is missing. */
const unnamedSite: SiteFrame = {
  _id: 'siteSettings',
  name: words.site.untitled,
  shortName: null,
  url: process.env['LABWIRE_ORIGIN'] ?? 'http://localhost:3000',
  description: words.site.unnamed,
  logo: null,
  parentOrganisation: null,
  address: null,
  contact: { email: null, phone: null },
  navigation: [
    { label: words.news.title, href: '/news' },
    { label: words.publications.title, href: '/publications' },
    { label: words.people.title, href: '/people' },
  ],
  footer: [],
  socials: [],
  language: 'en',
  locale: 'en',
  timezone: 'UTC',
  citationStyle: 'apa',
  accentColour: null,
  defaultImage: null,
  analytics: [],
  consent: {
    version: 1,
    heading: words.consent.banner.heading,
    text: words.consent.banner.text,
    policyPath: '/cookies',
    statisticsUntilObjection: false,
  },
  accessibilityContact: '',
}

/** Who publishes the site, its menus and its style of dates. */
export async function loadFrame(view: View): Promise<SiteFrame> {
  return (await load(siteFrame, {}, view)) ?? unnamedSite
}
