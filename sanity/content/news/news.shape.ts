import { z } from 'zod'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { personSummary } from '../person/person-summary.shape.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { portableTextBody } from '../shared/body.shape.ts'
import { httpsUrl } from '../shared/link.shape.ts'
import { seo } from '../shared/seo.shape.ts'
import { calendarDate, dateTime, optionalDateTime, optionalPlain, optionalText } from '../shared/text.shape.ts'
import { newsSummary } from './news-summary.shape.ts'
import { primaryLinkOf } from './primary-link.ts'

const byline = z.object({
  name: shownText,
  role: optionalText,
  /** The author's page on this site; `null` for somebody from elsewhere. */
  slug: optionalPlain,
  orcid: optionalPlain,
})

export type Byline = z.output<typeof byline>

const correction = z.object({ date: calendarDate, text: shownText })

export type Correction = z.output<typeof correction>

const articleFields = newsSummary.extend({
  expiresAt: optionalDateTime,
  /** When the document was last saved; shown to nobody, for feeds and sitemaps. */
  _updatedAt: dateTime,
  /** What was changed since the first publication, and when, where an editor says so. */
  updatedNote: z
    .object({ date: dateTime, text: shownText })
    .nullish()
    .transform((note) => note ?? null),
  body: portableTextBody,
  publications: listOf(publicationSummary),
  primaryLink: z
    .object({ label: shownText, url: httpsUrl })
    .nullish()
    .transform((link) => link ?? null),
  bylines: listOf(byline),
  people: listOf(personSummary),
  related: listOf(newsSummary),
  corrections: listOf(correction),
  seo,
})

/** Everything that an article's page shows. `primaryLink` is derived from the linked paper where no editor set one. */
export const newsArticle = articleFields.transform((article) => ({
  ...article,
  primaryLink: article.primaryLink ?? primaryLinkOf(article.publications),
}))

export type NewsArticle = z.output<typeof newsArticle>

/** One page of the archive and how many stories there are in all. */
export const newsPage = z.object({ items: listOf(newsSummary), total: z.int().nonnegative() })

export type NewsPage = z.output<typeof newsPage>

export const frontPageContent = z.object({
  /** The featured story, or the newest one. */
  lead: newsSummary.nullish().transform((story) => story ?? null),
  /** The newest stories after the lead. */
  stories: listOf(newsSummary),
  /** Selected publications, the newest first. */
  publications: listOf(publicationSummary),
})

export type FrontPageContent = z.output<typeof frontPageContent>

export const newsPath = z.object({ slug: plainText, publishedAt: dateTime, _updatedAt: dateTime })
