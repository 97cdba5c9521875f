import { defineArrayMember, defineField } from '@sanity/types'
import { languageCodes, languageName } from '#lib/language/languages.ts'
import { checkLocale, checkTimezone } from '../shared/rules/places.ts'
import { titledList } from '../shared/titled-list.ts'
import { checkEachServiceOnce, checkStatisticsException } from './analytics.rules.ts'
import type { CitationStyle } from './site-settings.terms.ts'

const citationStyles = titledList<CitationStyle>({
  apa: 'APA',
  vancouver: 'Vancouver',
  harvard: 'Harvard',
  nature: 'Nature',
})

/** How the site is laid out and behaves. */
export const siteFields = [
  defineField({
    name: 'navigation',
    title: 'Menu',
    type: 'array',
    group: 'menus',
    description: 'At the top of every page.',
    of: [defineArrayMember({ type: 'menuLink' })],
    validation: (rule) => rule.max(7).error('Seven entries fit. Move the others to the foot of the page.'),
  }),
  defineField({
    name: 'footer',
    title: 'Links at the foot',
    type: 'array',
    group: 'menus',
    description: 'At the foot of every page. “Cookie settings” stands there by itself.',
    of: [defineArrayMember({ type: 'menuLink' })],
  }),
  defineField({
    name: 'language',
    title: 'Language',
    type: 'string',
    group: 'language',
    description: 'Of the menus, labels and messages around your texts.',
    options: { list: languageCodes.map((value) => ({ value, title: languageName(value) })), layout: 'radio' },
    initialValue: 'en',
  }),
  defineField({
    name: 'locale',
    title: 'Region',
    type: 'string',
    group: 'language',
    description:
      'Language and country, for example en-GB or es-ES. Decides how dates and numbers are written, and which voice reads the pages aloud.',
    initialValue: 'en-GB',
    validation: (rule) => [rule.required().error('Write the region, for example en-GB.'), rule.custom(checkLocale)],
  }),
  defineField({
    name: 'timezone',
    title: 'Time zone',
    type: 'string',
    group: 'language',
    description: 'In which dates are shown, for example Europe/London.',
    initialValue: 'Europe/London',
    validation: (rule) => [
      rule.required().error('Write the time zone, for example Europe/London.'),
      rule.custom(checkTimezone),
    ],
  }),
  defineField({
    name: 'citationStyle',
    title: 'Citation style',
    type: 'string',
    group: 'language',
    description: 'How publications are cited on the site. Readers can copy other styles.',
    options: { list: citationStyles },
    initialValue: 'vancouver',
    validation: (rule) => rule.required().error('Choose a citation style.'),
  }),
  defineField({
    name: 'crossrefMailto',
    title: 'Email for Crossref',
    type: 'email',
    group: 'language',
    description:
      'Sent with requests when a publication is imported by its DOI, so that Crossref can get in touch. Readers do not see it.',
  }),
  defineField({
    name: 'consent',
    title: 'Cookie banner',
    type: 'object',
    group: 'consent',
    description: 'First on every page until the reader has answered.',
    validation: (rule) => rule.required().error('Write the texts of the cookie banner.'),
    fields: [
      defineField({
        name: 'version',
        title: 'Version of the policy',
        type: 'number',
        description: 'Raise it by one when something changes that readers agreed to: everybody is then asked again.',
        initialValue: 1,
        validation: (rule) => rule.required().integer().positive().error('Use a whole number, 1 or more.'),
      }),
      defineField({
        name: 'heading',
        title: 'Heading',
        type: 'string',
        initialValue: 'Cookies on this website',
        validation: (rule) => rule.required().error('Write the heading of the banner.'),
      }),
      defineField({
        name: 'text',
        title: 'Text',
        type: 'text',
        rows: 6,
        description: 'What accepting and rejecting mean. An empty line begins a new paragraph.',
        validation: (rule) => rule.required().error('Write what accepting and rejecting mean.'),
      }),
      defineField({
        name: 'policyPage',
        title: 'Cookie policy',
        type: 'reference',
        to: [{ type: 'page' }],
        description: '“Find out more” leads there.',
        validation: (rule) => rule.required().error('Choose the page with the cookie policy.'),
      }),
      defineField({
        name: 'purposes',
        title: 'What each purpose is for',
        type: 'object',
        description: 'In your own words, for the choices behind “Find out more”. Left empty: the built-in words.',
        options: { collapsible: true, collapsed: true },
        fields: [
          defineField({
            name: 'analytics',
            title: 'Analytics',
            type: 'text',
            rows: 2,
            description: 'For example: Tells us which pages are read, so that we can improve them.',
          }),
          defineField({
            name: 'media',
            title: 'Embedded media',
            type: 'text',
            rows: 2,
            description: 'For example: Plays videos from other websites inside our articles.',
          }),
        ],
      }),
      defineField({
        name: 'statisticsUntilObjection',
        title: 'Count visits until a reader objects',
        type: 'boolean',
        initialValue: false,
        description:
          'Leave it off unless the law allows it, as in the United Kingdom since February 2026 for statistics that only improve the site. The banner then says so. It has no effect with Google Analytics or PostHog.',
        validation: (rule) =>
          rule.custom((wanted, { document }) => checkStatisticsException(wanted, document)).warning(),
      }),
    ],
  }),
  defineField({
    name: 'analytics',
    title: 'Analytics',
    type: 'array',
    group: 'consent',
    description: 'Counts visits, and only of readers who agreed. Empty: nothing is counted.',
    of: [defineArrayMember({ type: 'analyticsProvider' })],
    validation: (rule) => rule.custom(checkEachServiceOnce),
  }),
]
