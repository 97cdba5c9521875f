import type { DocumentLocation, DocumentLocationsState } from 'sanity/presentation'
import { z } from 'zod'
import { documentPathFragment, pageTypes } from '../document-path.ts'

/** More are not listed: they would hide the document's own page. */
const mostUsers = 20

const shown = `_id, _type, "title": coalesce(title, name), "path": ${documentPathFragment}`

/** GROQ that answers what `locationsOf` reads, for the document `$id`. */
export const whereUsedQuery = `{
  "own": *[_id == $id][0]{${shown}},
  "users": *[references($id) && _type in ${JSON.stringify(pageTypes)}] | order(_type asc, _updatedAt desc)[0...${mostUsers}]{${shown}}
}`

/** What to watch so that the answer stays right. */
export const whereUsedFilter = `*[_id in [$id, "drafts." + $id] || references($id)]`

const document = z.object({
  _id: z.string(),
  _type: z.string(),
  title: z.string().nullish(),
  path: z.string().nullish(),
})

const whereUsed = z.object({ own: document.nullable(), users: z.array(document) })

type Found = z.output<typeof document>

const words: Readonly<Record<string, { name: string; untitled: string; lists: readonly DocumentLocation[] }>> = {
  news: {
    name: 'Story',
    untitled: 'Story without a headline',
    lists: [
      { title: 'News archive', href: '/news' },
      { title: 'Front page', href: '/' },
    ],
  },
  publication: {
    name: 'Publication',
    untitled: 'Publication without a title',
    lists: [{ title: 'Publications', href: '/publications' }],
  },
  person: { name: 'Person', untitled: 'Person without a name', lists: [{ title: 'People', href: '/people' }] },
  topic: { name: 'Topic', untitled: 'Topic without a title', lists: [{ title: 'Topics', href: '/topics' }] },
  page: { name: 'Page', untitled: 'Page without a title', lists: [] },
}

/** Where a document is seen on the site: its own page first, then pages that refer to it, then the lists it is in. */
export function locationsOf(type: string, answer: unknown): DocumentLocationsState {
  if (type === 'siteSettings') {
    return { message: 'Used on every page.', tone: 'positive', locations: [{ title: 'Front page', href: '/' }] }
  }
  if (type === 'redirect') return { message: 'It leads visitors on and has no page of its own.', tone: 'positive' }
  const { own, users } = whereUsed.catch({ own: null, users: [] }).parse(answer)
  if (!own?.path) return { message: 'It gets a page as soon as it has an address.', tone: 'caution' }
  return {
    locations: [
      { title: own.title || (words[type]?.untitled ?? 'Without a title'), href: own.path },
      ...users.filter(({ _id }) => _id !== own._id).flatMap(locationOfUser),
      ...(words[type]?.lists ?? []),
    ],
  }
}

function locationOfUser({ _type, title, path }: Found): DocumentLocation[] {
  const told = words[_type]
  if (!path || !told) return []
  return [{ title: title ? `${told.name}: ${title}` : told.untitled, href: path }]
}
