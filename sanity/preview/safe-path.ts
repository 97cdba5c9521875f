/** Stands for the site while a path is resolved; it never reaches the answer. */
const site = 'http://labwire.invalid'

/** What Studio adds to a preview's address for the enable route; the page itself has no use for it. */
const studioParameters = [
  'sanity-preview-secret',
  'sanity-preview-pathname',
  'sanity-preview-perspective',
  'sanity-preview-variant',
]

/** Addresses that do something rather than show something. */
const machineRoutes = /^\/(api|lake)(\/|$)/i

/**
 * A path of this site to redirect to, made from untrusted input: `/` for anything that would leave the site, such as
 * `//evil.example`, `/.//evil.example`, `/\evil.example` or `https:evil.example`.
 */
export function safePath(untrusted: string | null | undefined): string {
  if (!untrusted?.startsWith('/') || !URL.canParse(untrusted, site)) return '/'
  const url = new URL(untrusted, site)
  if (url.origin !== site || machineRoutes.test(url.pathname)) return '/'
  for (const parameter of studioParameters) url.searchParams.delete(parameter)
  // Resolving can leave two slashes in front ("/.//evil.example"), which a browser reads as another host.
  const path = url.pathname + url.search + url.hash
  return /^\/(?![/\\])/.test(path) ? path : '/'
}
