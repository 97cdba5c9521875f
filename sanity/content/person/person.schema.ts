import { defineType } from '@sanity/types'
import { profileFields } from './person-profile.fields.ts'
import { identityFields } from './person-identity.fields.ts'

/** A member of the group, present or past. */
export const personType = defineType({
  name: 'person',
  title: 'Person',
  type: 'document',
  groups: [
    { name: 'identity', title: 'Person', default: true },
    { name: 'profile', title: 'Page' },
  ],
  fieldsets: [{ name: 'parts', title: 'Parts of the name', options: { columns: 2 } }],
  fields: [...identityFields, ...profileFields],
  orderings: [{ title: 'Family name', name: 'family', by: [{ field: 'family', direction: 'asc' }] }],
  preview: {
    select: { title: 'name', role: 'role', media: 'portrait', consent: 'consentToPublish' },
    prepare: ({ title, role, media, consent }) => ({
      title: title || 'Person without a name',
      subtitle: [role, consent === true ? null : 'has not agreed to be shown'].filter(Boolean).join(' · '),
      media,
    }),
  },
})
