import type { FeedStory } from '#sanity/content/news/news-feed.shape.ts'
import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { citationText, formatCitation } from '#lib/citations/format-citation.ts'
import type { FeedItem } from '#lib/feeds/feed.ts'
import { imageUrl } from '#lib/images/image-url.ts'
import type { SiteLanguage } from '#lib/language/site-language.ts'
import { changesHtml, figureHtml, storyHtml } from '#components/portable-text/story-html.ts'
import { publicationRecord } from '#components/publication/publication-json-ld.ts'
import { lastChangeOf } from './last-change.ts'

/** A story as a feed carries it, in full. */
export function feedItem(story: FeedStory, frame: SiteFrame, language: SiteLanguage): FeedItem {
  const { words } = language
  const { url: origin, citationStyle } = frame
  const { leadImage, topics, kind } = story
  const body = storyHtml(story.body, {
    origin,
    language,
    cite: ({ publication }) =>
      citationText(formatCitation(publicationRecord(publication, origin), citationStyle, language)),
  })
  return {
    id: `${new URL(origin).host}:${story._id}`,
    title: story.title,
    link: `${origin}/news/${story.slug}`,
    summary: story.standfirst,
    html: (leadImage ? figureHtml(leadImage, { origin, language }) : '') + body + changesHtml(story, language),
    publishedAt: story.publishedAt,
    updatedAt: lastChangeOf(story),
    authors: story.bylines.map(({ name, slug }) => ({ name, url: slug ? `${origin}/people/${slug}` : null })),
    categories: [words.kinds[kind], ...topics.map(({ title }) => title)],
    image: leadImage ? { url: new URL(imageUrl(leadImage, 1200), origin).href, alt: leadImage.alt } : null,
  }
}
