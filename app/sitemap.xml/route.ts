import { sitemapXml, type SitemapEntry } from '#lib/sitemaps/sitemap.ts'
import { entityTag } from '#lib/http/entity-tag.ts'
import { siteMap } from '#sanity/content/site-map/site-map.query.ts'
import { load, publishedView } from '#sanity/load.ts'
import { loadFrame } from '../(site)/site-frame.ts'

export const dynamic = 'force-static'

interface MappedDocument {
  readonly path: string
  readonly _updatedAt: string
  readonly image?: string | null
}

/** Every public page with its last change and its picture; pages that ask not to be found are left out. */
export async function GET(): Promise<Response> {
  const [frame, map] = await Promise.all([loadFrame(publishedView), load(siteMap, {}, publishedView)])
  const absolute = (address: string) => new URL(address, frame.url).href
  const list = (path: string, ...listed: readonly (readonly MappedDocument[])[]): SitemapEntry => {
    return { url: absolute(path), lastChange: newestOf(listed.flat()), image: null }
  }
  const pages = (folder: string, documents: readonly MappedDocument[]) =>
    documents.map(({ path, _updatedAt, image }): SitemapEntry => {
      return { url: absolute(`${folder}${path}`), lastChange: _updatedAt, image: image ? absolute(image) : null }
    })
  const text = sitemapXml([
    list('/', map.news, map.publications, map.topics),
    list('/news', map.news),
    list('/publications', map.publications),
    list('/people', map.people),
    list('/topics', map.topics),
    ...pages('/news/', map.news),
    ...pages('/publications/', map.publications),
    ...pages('/people/', map.people),
    ...pages('/topics/', map.topics),
    ...pages('/', map.pages),
  ])
  return new Response(text, { headers: { 'content-type': 'application/xml; charset=utf-8', etag: entityTag(text) } })
}

function newestOf(documents: readonly MappedDocument[]): string | null {
  return documents.map(({ _updatedAt }) => _updatedAt).reduce<string | null>(later, null)
}

function later(a: string | null, b: string): string {
  return a !== null && Date.parse(a) > Date.parse(b) ? a : b
}
