import type { ContentImage } from '#sanity/content/shared/image.shape.ts'
import type { SiteFrame } from '#sanity/content/site-settings/site-settings.shape.ts'
import { accentColours, houseAccent } from '#lib/colour/accent.ts'
import { siteLanguage } from '#lib/language/site-language.ts'
import type { ShareFacts } from '#lib/share/share-facts.ts'
import { newsBySlug } from '#sanity/content/news/news.query.ts'
import { pageByPath } from '#sanity/content/page/page.query.ts'
import { personBySlug } from '#sanity/content/person/person.query.ts'
import { publicationBySlug } from '#sanity/content/publication/publication.query.ts'
import { topicBySlug } from '#sanity/content/topic/topic.query.ts'
import { load, publishedView } from '#sanity/load.ts'

/** What a picture says of one thing, before the site is added. */
interface Subject extends Pick<ShareFacts, 'label' | 'heading' | 'detail'> {
  readonly image: ContentImage | null
}

/** What the picture of `/og/{type}/{slug}` says; only what is published is ever asked for. */
export async function shareSubject(type: string, slug: string, frame: SiteFrame) {
  const subject = await subjectOf(type, slug, frame)
  if (!subject) return null
  const { accent } = accentColours(frame.accentColour ?? houseAccent).light
  const { image, ...said } = subject
  const facts: ShareFacts = { ...said, site: frame.shortName ?? frame.name, accent }
  return { facts, image }
}

async function subjectOf(type: string, slug: string, frame: SiteFrame): Promise<Subject | null> {
  const language = siteLanguage(frame.language, frame)
  const { words } = language
  switch (type) {
    case 'news': {
      const story = await load(newsBySlug, { slug }, publishedView)
      if (!story) return null
      const detail = language.date(story.publishedAt)
      return { label: words.kinds[story.kind], heading: story.title, detail, image: story.leadImage }
    }
    case 'publications': {
      const work = await load(publicationBySlug, { slug }, publishedView)
      if (!work) return null
      const detail = [work.containerTitle ?? work.publisher, work.issued.year].filter(Boolean).join(', ')
      const label =
        work.status === 'retracted' ? words.publicationStates.retracted : words.publicationTypes[work.cslType]
      return { label, heading: work.title, detail, image: null }
    }
    case 'people': {
      const person = await load(personBySlug, { slug }, publishedView)
      return person && { label: null, heading: person.name, detail: person.role, image: person.portrait }
    }
    case 'topics': {
      const topic = await load(topicBySlug, { slug }, publishedView)
      return topic && { label: words.topics.title, heading: topic.title, detail: topic.summary, image: topic.image }
    }
    case 'pages': {
      const page = await load(pageByPath, { path: slug }, publishedView)
      return page && { label: null, heading: page.title, detail: frame.name, image: null }
    }
    case 'site':
      return siteSubject(slug, frame, words)
    default:
      return null
  }
}

/** Pages that no document stands for. */
function siteSubject(part: string, frame: SiteFrame, words: ReturnType<typeof siteLanguage>['words']): Subject | null {
  const titles: Readonly<Record<string, string>> = {
    front: frame.name,
    news: words.news.title,
    publications: words.publications.title,
    people: words.people.title,
    topics: words.topics.title,
  }
  const heading = Object.entries(titles).find(([name]) => name === part)?.[1]
  return heading ? { label: null, heading, detail: frame.description, image: frame.defaultImage } : null
}
