import { slugOf, type CanaryType, type Fate } from './canaries.ts'

export const pageTypes = ['news', 'publication', 'person', 'topic', 'page'] as const
const folders = {
  news: '/news/',
  publication: '/publications/',
  person: '/people/',
  topic: '/topics/',
  page: '/about/',
}

/** Which types meet which fate. Deleted documents were public first; of edited ones the public version stays. */
export const fates: Readonly<Record<Exclude<Fate, 'published'>, readonly CanaryType[]>> = {
  draft: pageTypes,
  edit: [...pageTypes, 'settings'],
  release: pageTypes,
  scheduled: ['news'],
  expired: ['news'],
  hidden: ['publication', 'person'],
  deleted: pageTypes,
}

export const addressOf = (fate: Fate, type: (typeof pageTypes)[number]) => folders[type] + slugOf(fate, type)

/** Addresses that no link leads to: those of hidden documents, with everything that is made from a document. */
export const hiddenAddresses = Object.entries(fates).flatMap(([fate, types]) =>
  pageTypes
    .filter((type) => types.includes(type) && fate !== 'edit')
    .flatMap((type) => made(type, slugOf(asFate(fate), type))),
)

function made(type: (typeof pageTypes)[number], slug: string): string[] {
  const path = folders[type] + slug
  switch (type) {
    case 'news':
      return [path, `/og/news/${slug}`]
    case 'publication':
      return [path, `/og/publications/${slug}`, ...['bib', 'ris', 'json'].map((form) => `${path}/citation.${form}`)]
    case 'person':
      return [path, `/og/people/${slug}`, `/news?person=${slug}`, `/publications?person=${slug}`]
    case 'topic':
      return [path, `/og/topics/${slug}`, `/news?topic=${slug}`, `/feeds/topic/${slug}/rss.xml`]
    case 'page':
      return [path, `/og/pages/about~${slug}`]
  }
}

export function asFate(text: string): Exclude<Fate, 'published'> {
  const fate = (['draft', 'edit', 'release', 'scheduled', 'expired', 'hidden', 'deleted'] as const).find(
    (one) => one === text,
  )
  if (fate) return fate
  throw new Error(`${text} is not a fate`)
}
