import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { textBlock } from './body-block.shape.ts'
import { calloutTones } from './callout.terms.ts'
import { contentImage } from './image.shape.ts'
import { videoEmbed } from './rules/video-embed.ts'
import { flag, oneOf, optionalText } from './text.shape.ts'

const quote = z.object({ _type: z.literal('quote'), _key: plainText, text: shownText, attribution: optionalText })

const callout = z.object({
  _type: z.literal('callout'),
  _key: plainText,
  tone: oneOf(calloutTones)
    .nullish()
    .transform((tone) => tone ?? 'note'),
  title: optionalText,
  content: listOf(textBlock),
})

const figure = z.object({
  _type: z.literal('figure'),
  _key: plainText,
  image: contentImage.transform((image, context) => {
    if (image) return image
    context.addIssue({ code: 'custom', message: 'a figure needs an image' })
    return z.NEVER
  }),
})

const table = z
  .object({
    _type: z.literal('table'),
    _key: plainText,
    caption: optionalText,
    headerRow: flag,
    headerColumn: flag,
    rows: z.array(z.object({ cells: z.array(z.string()).nullish() })).nullish(),
  })
  .transform(({ rows, ...rest }) => ({ ...rest, rows: (rows ?? []).map((row) => row.cells ?? []) }))

const math = z.object({
  _type: z.literal('math'),
  _key: plainText,
  latex: plainText,
  /** What the formula says, in words, for whoever hears the page. */
  description: optionalText,
})

const video = z
  .object({ _type: z.literal('video'), _key: plainText, url: plainText, title: shownText, transcript: optionalText })
  .transform((block, context) => {
    const embed = videoEmbed(block.url)
    if (embed) return { ...block, ...embed }
    context.addIssue({ code: 'custom', path: ['url'], message: `"${block.url}" is not a YouTube or Vimeo video` })
    return z.NEVER
  })

const bodyBlock = z.discriminatedUnion('_type', [textBlock, quote, callout, figure, table, math, video])

/** Blocks of an article's body in reading order; a block that does not fit is left out and reported. */
export const portableTextBody = listOf(bodyBlock)

export type BodyBlock = z.output<typeof bodyBlock>
export type PortableTextBody = z.output<typeof portableTextBody>
export type QuoteBlock = z.output<typeof quote>
export type CalloutBlock = z.output<typeof callout>
export type FigureBlock = z.output<typeof figure>
export type TableBlock = z.output<typeof table>
export type MathBlock = z.output<typeof math>
export type VideoBlock = z.output<typeof video>
