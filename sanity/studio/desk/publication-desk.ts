import type { SourceClientOptions } from 'sanity'
import type { ListBuilder, ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { z } from 'zod'
import { publicationStatuses } from '#sanity/content/publication/publication.terms.ts'
import { apiVersion } from '#sanity/env.ts'
import { publicationYears, publicationsOfStatus, publicationsOfYear, publicationsSelected } from './desk-filters.ts'
import { filteredListItem, wholeListItem } from './filtered-list.ts'
import { lineIcon } from '../line-icon.tsx'

/** The one call to the lake that the desk makes by itself. */
interface Asking {
  fetch(query: string, params: Record<string, never>, options: { perspective: 'drafts' }): Promise<unknown>
}

type GetClient = (options: SourceClientOptions) => Asking

const paper = { type: 'publication', order: ['issued.year', 'desc'] } as const

/** Publications by year and by status. */
export function publicationDesk(S: StructureBuilder, getClient: GetClient): ListItemBuilder {
  return S.listItem()
    .id('publications')
    .title('Publications')
    .schemaType('publication')
    .child(
      S.list()
        .id('publications')
        .title('Publications')
        .items([
          wholeListItem(S, { ...paper, id: 'all', title: 'All publications' }),
          filteredListItem(S, { ...paper, id: 'selected', title: 'Selected', filter: publicationsSelected }),
          S.divider(),
          S.listItem()
            .id('by-year')
            .title('By year')
            .icon(lineIcon('folder'))
            .child(() => yearList(S, getClient({ apiVersion }))),
          byStatus(S),
        ]),
    )
}

async function yearList(S: StructureBuilder, client: Asking): Promise<ListBuilder> {
  const years = z.array(z.number()).parse(await client.fetch(publicationYears, {}, { perspective: 'drafts' }))
  const items = years
    .toSorted((a, b) => b - a)
    .map((year) =>
      filteredListItem(S, {
        ...paper,
        id: String(year),
        title: String(year),
        filter: publicationsOfYear,
        params: { year },
      }),
    )
  return S.list().id('by-year').title('By year').items(items)
}

function byStatus(S: StructureBuilder): ListItemBuilder {
  const items = publicationStatuses.map((status) =>
    filteredListItem(S, {
      ...paper,
      id: status.replace(' ', '-'),
      title: status.charAt(0).toUpperCase() + status.slice(1),
      filter: publicationsOfStatus,
      params: { status },
    }),
  )
  return S.listItem()
    .id('by-status')
    .title('By status')
    .icon(lineIcon('folder'))
    .child(S.list().id('by-status').title('By status').items(items))
}
