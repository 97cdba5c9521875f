/** First parts of paths that the site, Studio and the lake use themselves. */
const reserved = [
  'news',
  'publications',
  'people',
  'topics',
  'search',
  'preview',
  'draft',
  'studio',
  'api',
  'lake',
  'static',
  'images',
  'filtered-news',
  'filtered-publications',
  'page-not-found',
  'page-failed',
]

/** Pages with an address of their own that belongs to one document. */
const fixedPages: Readonly<Record<string, string>> = {
  cookies: 'page-cookies',
  accessibility: 'page-accessibility',
}

/** What is wrong with the address of a page at the top of the site, or `true`. `id` is its published id. */
export function checkReservedPath(slug: string | undefined, id: string): true | string {
  if (!slug) return true
  if (reserved.includes(slug)) return `/${slug} belongs to another part of the site. Choose another address.`
  const owner = fixedPages[slug]
  if (owner && owner !== id)
    return `/${slug} is the address of a page that exists already. Edit that one, or choose another address.`
  return !isFixedAtAnother(slug, id) || 'This page must keep its address, because every page links to it.'
}

function isFixedAtAnother(slug: string, id: string): boolean {
  return Object.entries(fixedPages).some(([fixed, owner]) => owner === id && fixed !== slug)
}
