import { z } from 'zod'

/** A field that is left out, null or of another form counts as not given: one odd field must not lose a record. */
const text = z.string().nullish().catch(null)
const texts = z.array(z.string()).nullish().catch(null)
const dateParts = z
  .object({ 'date-parts': z.array(z.array(z.union([z.number(), z.string(), z.null()]))) })
  .nullish()
  .catch(null)
const related = z.object({ 'id-type': text, id: text })
const update = z.object({ DOI: text, type: text })

export type CrossrefDate = z.output<typeof dateParts>

export const crossrefName = z.object({
  family: text,
  given: text,
  name: text,
  suffix: text,
  prefix: text,
  ORCID: text,
})

/** A work as `GET https://api.crossref.org/works/{doi}` describes it, in `message`. */
export const crossrefWork = z.object({
  DOI: z.string(),
  type: text,
  subtype: text,
  title: texts,
  subtitle: texts,
  language: text,
  author: z.array(crossrefName).nullish().catch(null),
  editor: z.array(crossrefName).nullish().catch(null),
  issued: dateParts,
  published: dateParts,
  'published-print': dateParts,
  'published-online': dateParts,
  posted: dateParts,
  'container-title': texts,
  'group-title': text,
  institution: z
    .array(z.object({ name: text }))
    .nullish()
    .catch(null),
  publisher: text,
  volume: text,
  issue: text,
  page: text,
  'article-number': text,
  ISSN: texts,
  ISBN: texts,
  abstract: text,
  license: z
    .array(z.object({ URL: text, 'content-version': text }))
    .nullish()
    .catch(null),
  link: z
    .array(z.object({ URL: text, 'content-type': text }))
    .nullish()
    .catch(null),
  funder: z
    .array(
      z.object({
        name: text,
        award: texts,
        id: z
          .array(z.object({ id: text, 'id-type': text }))
          .nullish()
          .catch(null),
      }),
    )
    .nullish()
    .catch(null),
  relation: z.record(z.string(), z.array(related).catch([])).nullish().catch(null),
  'update-to': z.array(update).nullish().catch(null),
  'updated-by': z.array(update).nullish().catch(null),
})

export type CrossrefWork = z.output<typeof crossrefWork>
