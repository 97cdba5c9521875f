import type { DocumentListBuilder, ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '#sanity/env.ts'

export interface FilteredList {
  readonly id: string
  readonly title: string
  readonly type: string
  /** GROQ that documents of the list fulfil. */
  readonly filter: string
  readonly params?: Record<string, string | number>
  readonly newestBy?: string
}

/** An item of the desk that opens the documents of one type for which a filter holds. */
export function filteredListItem(S: StructureBuilder, list: FilteredList): ListItemBuilder {
  return S.listItem().id(list.id).title(list.title).schemaType(list.type).child(filteredList(S, list))
}

function filteredList(
  S: StructureBuilder,
  { id, title, type, filter, params, newestBy }: FilteredList,
): DocumentListBuilder {
  const list = S.documentList().id(id).title(title).schemaType(type).filter(filter).apiVersion(apiVersion)
  const withParams = params ? list.params(params) : list
  return newestBy ? withParams.defaultOrdering([{ field: newestBy, direction: 'desc' }]) : withParams
}
