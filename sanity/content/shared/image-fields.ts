import { defineField } from '@sanity/types'
import { z } from 'zod'
import { checkAltRepeatsTitle, checkAltText } from './rules/alt-text.ts'
import { checkLicence } from './rules/identifiers.ts'

const imageValue = z.object({ decorative: z.boolean().nullish() }).catch({})
const titled = z.object({ title: z.string().optional() }).catch({})

const isDecorative = (parent: unknown) => imageValue.parse(parent).decorative === true

/** Alternative text: required unless the image is marked as decorative, where it can be. */
export const altField = defineField({
  name: 'alt',
  title: 'Alternative text',
  type: 'string',
  description:
    'Read aloud to readers who cannot see the image, and shown when it does not load. Say what can be seen, not the headline again.',
  hidden: ({ parent }) => isDecorative(parent),
  validation: (rule) => [
    rule.custom((alt, context) => checkAltText(alt, isDecorative(context.parent))),
    rule.custom((alt, context) => checkAltRepeatsTitle(alt, titled.parse(context.document).title)).warning(),
  ],
})

export const decorativeField = defineField({
  name: 'decorative',
  title: 'This image only decorates',
  type: 'boolean',
  description: 'Screen readers then pass over it. Leave it off for anything that shows data, people or places.',
  initialValue: false,
})

export const captionField = defineField({
  name: 'caption',
  title: 'Caption',
  type: 'text',
  rows: 2,
  description: 'Stands below the image.',
})

/** Who made the image; one rule set for pictures with and without the duty to name them. */
export const creditField = defineField({
  name: 'credit',
  title: 'Credit',
  type: 'string',
  description: 'Stands after the caption: who made the image, for example “Anna Sample, University of Oxford”.',
  validation: (rule) => rule.required().error('Name whoever made the image.'),
})

export const creditUrlField = defineField({
  name: 'creditUrl',
  title: 'Link of the credit',
  type: 'url',
  description: 'Where the reader finds the maker or the original.',
  validation: (rule) => rule.uri({ scheme: ['https'] }).error('Use an https:// address.'),
})

export const licenceField = defineField({
  name: 'licence',
  title: 'Licence',
  type: 'string',
  description: 'For example CC-BY-4.0, or the address of the licence. Stands after the credit.',
  validation: (rule) => rule.custom(checkLicence),
})
