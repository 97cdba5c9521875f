import { defineField, defineType } from '@sanity/types'
import { videoEmbed } from './rules/video-embed.ts'

export const videoType = defineType({
  name: 'video',
  title: 'Video',
  type: 'object',
  fields: [
    defineField({
      name: 'url',
      title: 'Address of the video',
      type: 'url',
      description: 'The address of a video on YouTube or Vimeo. It loads only after the reader agreed to it.',
      validation: (rule) => [
        rule.required().error('Paste the address of the video.'),
        rule.custom(
          (url) =>
            !url ||
            videoEmbed(url) !== null ||
            'Paste the https:// address of one video on youtube.com, youtu.be or vimeo.com.',
        ),
      ],
    }),
    defineField({
      name: 'title',
      title: 'Title',
      type: 'string',
      description: 'What the video shows. Stands on its placeholder and is read aloud.',
      validation: (rule) => rule.required().error('Say what the video shows.'),
    }),
    defineField({
      name: 'transcript',
      title: 'Transcript',
      type: 'text',
      rows: 6,
      description: 'What is said and shown, for readers who cannot hear or see it. Opens below the video.',
    }),
  ],
  preview: { select: { title: 'title', subtitle: 'url' } },
})
