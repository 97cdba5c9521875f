import type { StructureResolver } from 'sanity/structure'
import { newsDesk } from './desk/news-desk.ts'
import { peopleDesk } from './desk/people-desk.ts'
import { publicationDesk } from './desk/publication-desk.ts'
import { DraftLinksPane } from './draft-links/draft-links-pane.tsx'
import { siteSettingsId } from './site-settings-rules.ts'

/** The desk: what an editor reaches for first comes first, the settings of the whole site come last. */
export const structure: StructureResolver = (S, { getClient }) =>
  S.list()
    .id('content')
    .title('Content')
    .items([
      newsDesk(S),
      publicationDesk(S, getClient),
      peopleDesk(S),
      S.documentTypeListItem('topic').title('Topics'),
      S.divider(),
      S.documentTypeListItem('page').title('Pages'),
      S.documentTypeListItem('redirect').title('Redirects'),
      S.divider(),
      S.listItem()
        .id('draft-links')
        .title('Draft links')
        .child(S.component(DraftLinksPane).id('draft-links').title('Draft links')),
      S.listItem()
        .id(siteSettingsId)
        .title('Site settings')
        .schemaType('siteSettings')
        .child(
          S.document().id(siteSettingsId).schemaType('siteSettings').documentId(siteSettingsId).title('Site settings'),
        ),
    ])
