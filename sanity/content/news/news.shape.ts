import { z } from 'zod'
import { siteLanguage } from '#lib/language/site-language.ts'
import { listOf, plainText, shownText } from '#sanity/content-query.ts'
import { personSummary } from '../person/person-summary.shape.ts'
import { publicationSummary } from '../publication/publication-summary.shape.ts'
import { portableTextBody } from '../shared/body.shape.ts'
import { optionalHttpsUrl } from '../shared/link.shape.ts'
import { interfaceLanguage } from '../shared/language.shape.ts'
import { seo } from '../shared/seo.shape.ts'
import {
  calendarDate,
  conditionalText,
  dateTime,
  optionalDateTime,
  optionalPlain,
  optionalText,
} from '../shared/text.shape.ts'
import { newsSummary } from './news-summary.shape.ts'
import { primaryLinkOf } from './primary-link.ts'
import { relatedStories } from './related-stories.ts'

const byline = z.object({
  name: conditionalText,
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
    .object({ date: optionalDateTime, text: optionalText })
    .nullish()
    .transform((note) => (note?.date && note.text ? { date: note.date, text: note.text } : null)),
  body: portableTextBody,
  publications: listOf(publicationSummary),
  primaryLink: z
    .object({ label: optionalText, url: optionalHttpsUrl })
    .nullish()
    .transform((link) => (link?.label && link.url ? { label: link.label, url: link.url } : null)),
  /** Of the interface: the button that the site writes itself speaks it. */
  language: interfaceLanguage,
  bylines: listOf(byline),
  people: listOf(personSummary),
  /** Stories that an editor chose. */
  chosen: listOf(newsSummary),
  /** Stories on the same publications, the closest first. */
  byPublication: listOf(newsSummary),
  /** Stories on the same topics, the closest first. */
  byTopic: listOf(newsSummary),
  /** The newest other stories, where too few share a topic. */
  newest: listOf(newsSummary),
  corrections: listOf(correction),
  seo,
})

/**
 * Everything that an article's page shows. `primaryLink` is derived from the linked paper, and `related` from what
 * stories have in common, where no editor set them.
 */
export const newsArticle = articleFields.transform(
  ({ chosen, byPublication, byTopic, newest, language, ...article }) => ({
    ...article,
    primaryLink: article.primaryLink ?? primaryLinkOf(article.publications, siteLanguage(language)),
    related: relatedStories(chosen, [...byPublication, ...byTopic, ...newest]),
  }),
)

export type NewsArticle = z.output<typeof newsArticle>

/** One page of the archive and how many stories there are in all. */
export const newsPage = z.object({ items: listOf(newsSummary), total: z.int().nonnegative() })

export type NewsPage = z.output<typeof newsPage>

const frontPageFields = z.object({
  featured: listOf(newsSummary),
  newest: listOf(newsSummary),
  /** Selected publications first, then the newest. */
  publications: listOf(publicationSummary),
})

/**
 * The front page: its `lead` is the newest featured story, or the newest of all; `stories` are the newest others; `day` is
 * when the newest of all appeared.
 */
export const frontPageContent = frontPageFields.transform(({ featured, newest, publications }) => {
  const lead = featured[0] ?? newest[0] ?? null
  const stories = newest.filter((story) => story._id !== lead?._id).slice(0, 12)
  return { lead, stories, day: newest[0]?.publishedAt ?? null, publications }
})

export type FrontPageContent = z.output<typeof frontPageContent>

/** Address of a story, for the sitemap and for prerendering. */
export const newsPath = z.object({
  _id: plainText,
  slug: plainText,
  publishedAt: dateTime,
  _updatedAt: dateTime,
})

/** Instants, still to come when the lake was asked, at which a story appears or goes; earliest first. */
export const newsInstants = listOf(
  z.object({ _id: plainText, publishedAt: optionalDateTime, expiresAt: optionalDateTime }),
).transform((stories) =>
  stories
    .flatMap(({ publishedAt, expiresAt }) => [publishedAt, expiresAt])
    .filter((instant) => instant !== null)
    .toSorted((a, b) => Date.parse(a) - Date.parse(b)),
)
