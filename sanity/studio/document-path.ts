import type { ContentType } from '#sanity/content-query.ts'
import { pagePathFragment } from '#sanity/content/page/page.fragment.ts'

/** Types that have a page of their own on the site, with the folder their pages stand in. */
const folders = {
  news: '/news/',
  publication: '/publications/',
  person: '/people/',
  topic: '/topics/',
} as const satisfies Partial<Record<ContentType, string>>

type FolderType = keyof typeof folders

export const folderTypes = ['news', 'publication', 'person', 'topic'] as const satisfies readonly FolderType[]

/** Types whose documents can be looked at on the site. */
export const pageTypes: readonly string[] = [...folderTypes, 'page', 'siteSettings']

/** Path of a document's page from its slug, e.g. `/news/iron-in-the-heart`. */
export function pathInFolder(type: FolderType, slug: string): string {
  return folders[type] + slug
}

/** Path of an editor-made page from its slug and those of the pages above it, the nearest first. */
export function pathOfPage(slug: string, ...above: readonly (string | null | undefined)[]): string {
  return `/${[slug, ...above].filter(Boolean).toReversed().join('/')}`
}

/** GROQ for the path of a document's page, inside a projection of it; null while it has none. */
export const documentPathFragment = `select(
  ${folderTypes.map((type) => `_type == "${type}" && defined(slug.current) => "${folders[type]}" + slug.current`).join(',\n  ')},
  _type == "page" && defined(slug.current) => "/" + ${pagePathFragment},
  _type == "siteSettings" => "/"
)`

/** GROQ that answers the path of the page of the document `$id`, or null while it has none. */
export const documentPathQuery = `*[_id == $id][0]{"path": ${documentPathFragment}}.path`
