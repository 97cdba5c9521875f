import type { DocumentListBuilder, ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { apiVersion } from '#sanity/env.ts'

/** A field, and the direction in which a list runs by it. */
type ListOrder = readonly [field: string, direction: 'asc' | 'desc']

interface WholeList {
  readonly id: string
  readonly title: string
  readonly type: string
  readonly order: ListOrder
}

export interface FilteredList extends WholeList {
  /** GROQ that documents of the list fulfil. */
  readonly filter: string
  readonly params?: Record<string, string | number>
}

/** An item of the desk that opens all documents of one type. */
export function wholeListItem(S: StructureBuilder, { id, title, type, order }: WholeList): ListItemBuilder {
  const list = S.documentTypeList(type)
    .id(id)
    .title(title)
    .defaultOrdering([orderingOf(order)])
  return S.listItem().id(id).title(title).schemaType(type).child(list)
}

/** An item of the desk that opens the documents of one type for which a filter holds. */
export function filteredListItem(S: StructureBuilder, list: FilteredList): ListItemBuilder {
  return S.listItem().id(list.id).title(list.title).schemaType(list.type).child(filteredList(S, list))
}

function filteredList(
  S: StructureBuilder,
  { id, title, type, filter, params, order }: FilteredList,
): DocumentListBuilder {
  const list = S.documentList()
    .id(id)
    .title(title)
    .schemaType(type)
    .filter(filter)
    .apiVersion(apiVersion)
    .defaultOrdering([orderingOf(order)])
  return params ? list.params(params) : list
}

function orderingOf([field, direction]: ListOrder) {
  return { field, direction }
}
