import { map } from 'rxjs'
import type { DocumentLocationResolver } from 'sanity/presentation'
import { apiVersion } from '#sanity/env.ts'
import { locationsOf, whereUsedFilter, whereUsedQuery } from './where-used.ts'

/** “Used on” beside a document: follows the document, and whatever begins or ceases to refer to it. */
export const documentLocations: DocumentLocationResolver = ({ id, type }, { documentStore }) =>
  documentStore
    .listenQuery(
      { fetch: whereUsedQuery, listen: whereUsedFilter },
      { id },
      { apiVersion, perspective: 'drafts', tag: 'where-used' },
    )
    .pipe(map((answer: unknown) => locationsOf(type, answer)))
