import { defineType } from '@sanity/types'
import { organisationFields } from './organisation.fields.ts'
import { siteFields } from './site.fields.ts'

/** One document, with the id `siteSettings`: who publishes the site, its menus, and the cookie banner. */
export const siteSettingsType = defineType({
  name: 'siteSettings',
  title: 'Site settings',
  type: 'document',
  groups: [
    { name: 'organisation', title: 'Group', default: true },
    { name: 'menus', title: 'Menus' },
    { name: 'language', title: 'Language and citations' },
    { name: 'consent', title: 'Cookies and analytics' },
  ],
  fields: [...organisationFields, ...siteFields],
  preview: {
    select: { title: 'name', subtitle: 'url', media: 'logo' },
  },
})
