import { stegaClean } from '@sanity/client/stega'
import { z } from 'zod'
import { cslTypes } from '#lib/citations/csl-types.ts'
import { listOf, plainText } from '#sanity/content-query.ts'
import { identifiersOf } from '#lib/search/found-identifiers.ts'
import { wordLine } from '#lib/search/has-words.ts'
import { namesBySlug, personLabels, slugsOf, topicLabels } from '../shared/filter-labels.shape.ts'
import { oneOf, optionalPlain } from '../shared/text.shape.ts'
import type { FilterablePublication } from './publication-filter.ts'
import { openAccessStatuses } from './publication.terms.ts'

const author = z.object({
  person: optionalPlain,
  orcid: optionalPlain,
  family: optionalPlain,
  given: optionalPlain,
  literal: optionalPlain,
})

const filterable = z.object({
  _id: plainText,
  cslType: oneOf(cslTypes),
  year: z.int(),
  oaStatus: oneOf(openAccessStatuses).nullish(),
  topics: listOf(plainText.nullable()),
  authors: listOf(author),
  title: plainText,
  containerTitle: optionalPlain,
  keywords: listOf(z.string().nullable()),
  doi: optionalPlain,
  pmid: optionalPlain,
  pmcid: optionalPlain,
  arxiv: optionalPlain,
})

/** Publications with what each answers to the filters, and the names of the topics and people among those answers. */
export const filterablePublications = z
  .object({ publications: listOf(filterable), topics: topicLabels, people: personLabels })
  .transform(({ publications, topics, people }) => ({
    publications: publications.map((publication) => toFilterable(publication, topics, people)),
    topicNames: namesBySlug(topics),
    personNames: namesBySlug(people),
  }))

export type PublicationFilterList = z.output<typeof filterablePublications>

function toFilterable(
  publication: z.output<typeof filterable>,
  topics: z.output<typeof topicLabels>,
  people: z.output<typeof personLabels>,
): FilterablePublication {
  const { _id, cslType, year, oaStatus, title, containerTitle, keywords } = publication
  const { doi, pmid, pmcid, arxiv } = publication
  const identifiers = identifiersOf({ DOI: doi, PMID: pmid, PMCID: pmcid, arXiv: arxiv })
  const names = publication.authors.flatMap(({ family, given, literal }) => [given, family, literal])
  return {
    _id,
    values: {
      type: [cslType],
      topic: slugsOf(publication.topics, topics),
      person: authorSlugs(publication.authors, people),
      year: [String(year)],
      access: oaStatus && oaStatus !== 'closed' ? ['open'] : [],
    },
    words: wordLine([title, containerTitle, ...names, ...keywords.map((word) => stegaClean(word))]),
    numbers: wordLine(identifiers.map(({ value }) => value)),
    identifiers,
  }
}

/** People are authors by reference or by ORCID, never by name. */
function authorSlugs(authors: readonly z.output<typeof author>[], people: z.output<typeof personLabels>): string[] {
  const ids = new Set(authors.map(({ person }) => person))
  const orcids = new Set(authors.map(({ orcid }) => orcid))
  return people
    .filter(({ _id, orcid }) => ids.has(_id) || (orcid !== null && orcids.has(orcid)))
    .map(({ slug }) => slug)
}
