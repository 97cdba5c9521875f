import type { ComponentType, FunctionComponent } from 'react'
import type { ListItemBuilder, StructureBuilder, StructureResolver } from 'sanity/structure'
import { AgendaPane } from './agenda/agenda-pane.tsx'
import { ReleasesPane } from './agenda/releases-pane.tsx'
import { wholeListItem } from './desk/filtered-list.ts'
import { newsDesk } from './desk/news-desk.ts'
import { peopleDesk } from './desk/people-desk.ts'
import { publicationDesk } from './desk/publication-desk.ts'
import { DraftLinksPane } from './draft-links/draft-links-pane.tsx'
import { MediaPane } from './media/media-pane.tsx'
import { NeedsFixingPane } from './needs-fixing/needs-fixing-pane.tsx'
import { siteSettingsId } from './site-settings-rules.ts'
import { lineIcon } from './line-icon.tsx'

/** The desk: what an editor reaches for first comes first, the settings of the whole site come last. */
export const structure: StructureResolver = (S, { getClient }) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      newsDesk(S),
      publicationDesk(S, getClient),
      peopleDesk(S),
      wholeListItem(S, { id: 'topics', title: 'Topics', type: 'topic', order: ['title', 'asc'] }),
      S.divider(),
      wholeListItem(S, { id: 'pages', title: 'Pages', type: 'page', order: ['title', 'asc'] }),
      pane(S, { id: 'media', title: 'Media', icon: lineIcon('images'), component: MediaPane }),
      wholeListItem(S, { id: 'redirects', title: 'Redirects', type: 'redirect', order: ['from', 'asc'] }),
      S.divider(),
      pane(S, { id: 'agenda', title: 'What goes out when', icon: lineIcon('calendar'), component: AgendaPane }),
      pane(S, { id: 'releases', title: 'Releases', icon: lineIcon('box'), component: ReleasesPane }),
      pane(S, { id: 'needs-fixing', title: 'Needs fixing', icon: lineIcon('warning'), component: NeedsFixingPane }),
      pane(S, { id: 'draft-links', title: 'Draft links', icon: lineIcon('link'), component: DraftLinksPane }),
      S.divider(),
      S.listItem()
        .id(siteSettingsId)
        .title('Site settings')
        .icon(lineIcon('gear'))
        .schemaType('siteSettings')
        .child(
          S.document().id(siteSettingsId).schemaType('siteSettings').documentId(siteSettingsId).title('Site settings'),
        ),
    ])

interface Pane {
  readonly id: string
  readonly title: string
  readonly icon: ComponentType
  readonly component: FunctionComponent
}

/** An item of the desk that opens something other than a list of documents. */
function pane(S: StructureBuilder, { id, title, icon, component }: Pane): ListItemBuilder {
  return S.listItem().id(id).title(title).icon(icon).child(S.component(component).id(id).title(title))
}
