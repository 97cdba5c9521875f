import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { peopleBefore, peopleNow } from './desk-filters.ts'
import { filteredListItem, wholeListItem } from './filtered-list.ts'

const person = { type: 'person', order: ['family', 'asc'] } as const

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
          wholeListItem(S, { ...person, id: 'all', title: 'Everyone' }),
          filteredListItem(S, { ...person, id: 'current', title: 'In the group now', filter: peopleNow }),
          filteredListItem(S, { ...person, id: 'alumni', title: 'Alumni', filter: peopleBefore }),
        ]),
    )
}
