import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { peopleBefore, peopleNow } from './desk-filters.ts'
import { filteredListItem } from './filtered-list.ts'

/** People who are in the group now, and who were. */
export function peopleDesk(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('people')
    .title('People')
    .schemaType('person')
    .child(
      S.list()
        .id('people')
        .title('People')
        .items([
          S.documentTypeListItem('person').id('all').title('Everyone'),
          filteredListItem(S, { type: 'person', id: 'current', title: 'In the group now', filter: peopleNow }),
          filteredListItem(S, { type: 'person', id: 'alumni', title: 'Alumni', filter: peopleBefore }),
        ]),
    )
}
