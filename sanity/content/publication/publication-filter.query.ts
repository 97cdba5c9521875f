import { defineQuery } from 'groq'
import { z } from 'zod'
import { contentQuery } from '#sanity/content-query.ts'
import { filterLabelsFragment } from '../shared/filter-labels.fragment.ts'
import { publicationIsPublic } from '../shared/visibility.fragment.ts'
import { publicationOrder } from './publication.fragment.ts'
import { filterablePublications } from './publication-filter.shape.ts'

const publicationFilterListQuery = defineQuery(`{
  "publications": *[_type == "publication" && ${publicationIsPublic}] | ${publicationOrder}{
    _id,
    cslType,
    "year": issued.year,
    oaStatus,
    "topics": topics[]._ref,
    "authors": authors[]{"person": person._ref, orcid, family, given, literal},
    title,
    containerTitle,
    keywords,
    doi,
    pmid,
    pmcid,
    arxiv
  },
  ${filterLabelsFragment}
}`)

/** What the list of publications can be filtered by: every publication in the order of the list, topics and people. */
export const publicationFilterList = contentQuery({
  name: 'publicationFilterList',
  groq: publicationFilterListQuery,
  params: z.object({}),
  shape: filterablePublications,
  reads: ['publication', 'topic', 'person'],
})
