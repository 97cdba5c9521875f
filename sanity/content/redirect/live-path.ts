import { z } from 'zod'
import type { Lookup } from '../shared/lookup.ts'

const folders: Readonly<Record<string, string>> = {
  news: 'news',
  publications: 'publication',
  people: 'person',
  topics: 'topic',
}

const fixedRoutes = ['/', '/news', '/publications', '/people', '/search', '/studio']

const titled = z.object({ title: z.string().nullish() }).nullish()

/** Title of what is published at a path of the site; `null` when nothing is, so that a redirect may start there. */
export async function liveDocumentAt(lookup: Lookup, path: string): Promise<string | null> {
  if (fixedRoutes.includes(path)) return 'a page of the site itself'
  const [folder = '', slug = '', ...deeper] = path.slice(1).split('/')
  const type = folders[folder]
  if (type && deeper.length > 0) return null
  const query = `*[_type == $type && slug.current == $slug && !(_id in path("drafts.**")) && !(_id in path("versions.**"))][0]
    {"title": coalesce(title, name)}`
  const params = type ? { type, slug } : { type: 'page', slug: path.split('/').at(-1) ?? '' }
  const found = titled.parse(await lookup.fetch(query, params, { perspective: 'raw' }))
  return found ? (found.title ?? 'a page without a title') : null
}
