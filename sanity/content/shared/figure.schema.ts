import { defineType } from '@sanity/types'
import { altField, captionField, creditField, creditUrlField, decorativeField, licenceField } from './image-fields.ts'
import { checkImageWidth, neededWidth } from './rules/image-size.ts'

/** An image that readers are meant to look at: with caption, credit and licence. */
export const figureType = defineType({
  name: 'figure',
  title: 'Figure',
  type: 'image',
  description: 'Drop a file here, then set the hotspot: the part that stays visible when the image is cut to fit.',
  options: { hotspot: true, metadata: ['lqip', 'palette'] },
  fields: [altField, decorativeField, captionField, creditField, creditUrlField, licenceField],
  validation: (rule) => [
    rule.assetRequired().error('Choose an image file.'),
    rule.custom((image) => checkImageWidth(image, neededWidth.figure)).warning(),
  ],
  preview: {
    select: { media: 'asset', caption: 'caption', alt: 'alt', credit: 'credit' },
    prepare: ({ media, caption, alt, credit }) => ({ title: caption || alt || 'Figure', subtitle: credit, media }),
  },
})
