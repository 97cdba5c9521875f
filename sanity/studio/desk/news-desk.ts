import type { ListItemBuilder, StructureBuilder } from 'sanity/structure'
import { kindTitles } from '#sanity/content/news/news-story.fields.ts'
import { newsKinds } from '#sanity/content/news/news.terms.ts'
import { apiVersion } from '#sanity/env.ts'
import { newsOfKindTemplate } from '../initial-values.ts'
import { PapersPane } from '../story-about/papers-pane.tsx'
import { newsExpired, newsInProgress, newsOfKind, newsOnSite, newsScheduled } from './desk-filters.ts'
import { filteredListItem, wholeListItem } from './filtered-list.ts'
import { lineIcon } from '../line-icon.tsx'

const story = { type: 'news', order: ['publishedAt', 'desc'] } as const

/** News by where a story stands on its way to readers, and by kind. */
export function newsDesk(S: StructureBuilder): ListItemBuilder {
  return S.listItem()
    .id('news')
    .title('News')
    .schemaType('news')
    .child(
      S.list()
        .id('news')
        .title('News')
        .items([
          wholeListItem(S, { ...story, id: 'all', title: 'All news' }),
          S.divider(),
          filteredListItem(S, {
            ...story,
            id: 'in-progress',
            title: 'Drafts and unpublished edits',
            filter: newsInProgress,
          }),
          filteredListItem(S, { ...story, id: 'scheduled', title: 'Scheduled', filter: newsScheduled }),
          filteredListItem(S, { ...story, id: 'published', title: 'Published', filter: newsOnSite }),
          filteredListItem(S, { ...story, id: 'expired', title: 'Expired', filter: newsExpired }),
          S.divider(),
          byKind(S),
          S.listItem()
            .id('about-a-publication')
            .title('News about a publication')
            .icon(lineIcon('book'))
            .child(S.component(PapersPane).id('about-a-publication').title('Publications without a story')),
        ]),
    )
}

function byKind(S: StructureBuilder): ListItemBuilder {
  const kinds = newsKinds.map((kind) =>
    S.listItem()
      .id(kind)
      .title(kindTitles[kind])
      .schemaType('news')
      .child(
        S.documentTypeList('news')
          .id(kind)
          .title(kindTitles[kind])
          .filter(newsOfKind)
          .params({ kind })
          .apiVersion(apiVersion)
          .defaultOrdering([{ field: 'publishedAt', direction: 'desc' }])
          .initialValueTemplates([S.initialValueTemplateItem(newsOfKindTemplate.id, { kind })]),
      ),
  )
  return S.listItem()
    .id('by-kind')
    .title('By kind')
    .icon(lineIcon('folder'))
    .child(S.list().id('by-kind').title('By kind').items(kinds))
}
