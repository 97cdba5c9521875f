import { z } from 'zod'
import { cslTypes } from '#lib/citations/csl-types.ts'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { optionalHttpsUrl } from '../shared/link.shape.ts'
import { textLanguages } from '../shared/text-language.terms.ts'
import { flag, oneOf, optionalInteger, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { topicLink } from '../topic/topic-summary.shape.ts'
import { openAccessStatuses, publicationStatuses } from './publication.terms.ts'

/** One author in the order of the paper: a person with a family name, or a group under its literal name. */
const publicationAuthor = z
  .object({
    family: optionalText,
    given: optionalText,
    literal: optionalText,
    orcid: optionalPlain,
    /** The author's page on this site, where they have one and agreed to it. */
    personSlug: optionalPlain,
    corresponding: flag,
    equal: flag,
  })
  .refine((author) => author.family !== null || author.literal !== null, {
    path: ['family'],
    message: 'an author needs a family name, or a literal name for a group',
  })

export type PublicationAuthor = z.output<typeof publicationAuthor>

/** Date of publication as precise as it is known: a year, a month of it, a day of that. */
const issued = z.object({ year: z.int(), month: optionalInteger, day: optionalInteger })

export type Issued = z.output<typeof issued>

const titleMark = z.enum(['em', 'strong', 'code', 'sub', 'sup'])

/** A piece of a title with the marks that it is set in, for sub- and superscript and italics. */
export interface TitleSpan {
  readonly text: string
  readonly marks: readonly z.output<typeof titleMark>[]
}

const titleBlock = z.object({
  children: z.array(z.object({ text: z.string().nullish(), marks: z.array(z.string()).nullish() })).nullish(),
})

const titleRich = z
  .array(titleBlock)
  .nullish()
  .transform((blocks): readonly TitleSpan[] | null => {
    const spans = (blocks ?? []).flatMap((block) => block.children ?? []).filter((span) => span.text)
    if (spans.length === 0) return null
    return spans.map((span) => ({
      text: span.text ?? '',
      marks: (span.marks ?? []).flatMap((mark) => titleMark.safeParse(mark).data ?? []),
    }))
  })

/** A publication in a list, with everything that a citation line needs. */
export const publicationSummary = z.object({
  _id: plainText,
  slug: plainText,
  cslType: oneOf(cslTypes),
  title: shownText,
  titleRich,
  /** Of its title and abstract, where it is not the site's. */
  language: oneOf(textLanguages)
    .nullish()
    .transform((value) => value ?? null),
  authors: listOf(publicationAuthor),
  issued,
  containerTitle: optionalText,
  volume: optionalText,
  issue: optionalText,
  pages: optionalText,
  articleNumber: optionalText,
  publisher: optionalText,
  /** Lower case, without a URL prefix. */
  doi: optionalPlain,
  status: oneOf(publicationStatuses),
  /** DOI of the retraction or correction notice. */
  noticeDoi: optionalPlain,
  oaStatus: oneOf(openAccessStatuses)
    .nullish()
    .transform((value) => value ?? null),
  pdfUrl: optionalHttpsUrl,
  selected: flag,
  topics: listOf(topicLink),
})

export type PublicationSummary = z.output<typeof publicationSummary>

/** A publication with everything that goes into an export for reference managers. */
export const citablePublication = publicationSummary.extend({
  issn: optionalPlain,
  isbn: optionalPlain,
  pmid: optionalPlain,
  pmcid: optionalPlain,
  arxiv: optionalPlain,
  /** Paragraphs divided by an empty line. */
  abstract: optionalText,
  keywords: listOf(shownText),
})

export type CitablePublication = z.output<typeof citablePublication>
