import type { IncomingMessage, ServerResponse } from 'node:http'
import { LRUCache } from 'lru-cache'
import { createHash } from 'node:crypto'
import type { PolicySources } from '../../lib/analytics/csp-sources.ts'
import { studioPath } from '../../sanity/env.ts'
import { allowedScriptHashes } from './inline-scripts.ts'
import type { ReadyPages } from './ready-pages.ts'
import { sparesWhatIsKnown } from './not-modified.ts'
import { closedPolicy, previewPolicy, studioPolicy, visitorPolicy } from './page-policy.ts'
import { holdWholePage } from './whole-page.ts'

/** What the headers of a page depend on besides the page. */
export interface PageGuard {
  /** Our own inline scripts, letter by letter. */
  readonly inlineScripts: readonly string[]
  /** Hosts of the analytics services that the site settings name. */
  readonly visitorSources: () => PolicySources
  /** Hosts of Sanity, when the lake is hosted. */
  readonly hostedSources: readonly string[]
  /** Whether visitors come by https. */
  readonly secure: boolean
  /** Cookies of browsers that may see drafts. */
  readonly previewCookies: readonly string[]
  readonly readyPages: ReadyPages
}

const knownHashes = new LRUCache<string, string[]>({ max: 1_000 })

/** Puts the security headers on whatever the site answers to `request`. */
export function guardResponse(guard: PageGuard, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/'] = (request.url ?? '/').split('?')
  const inPreview = guard.previewCookies.some((name) => hasCookie(request, name))
  response.setHeader('content-security-policy', closedPolicy)
  if (guard.secure) response.setHeader('strict-transport-security', 'max-age=31536000; includeSubDomains')

  const finish = (made: string): string => {
    const html = guard.readyPages.replacementFor(response.statusCode, made, path) ?? made
    const hashes = hashesOf(html, guard.inlineScripts)
    response.setHeader('content-security-policy', policyOf(guard, path, inPreview, hashes))
    // Next writes the target of a cached redirect twice.
    const target = response.getHeader('location')
    if (Array.isArray(target) && target[0] !== undefined) response.setHeader('location', target[0])
    if (inPreview) keepToOneself(response)
    else boundSharedCaches(response)
    return html
  }
  holdWholePage(response, finish, () => {
    sparesWhatIsKnown(request, response)
    // The page that the browser kept came with a policy of its own, which is the right one for it.
    if (response.statusCode === 304) response.removeHeader('content-security-policy')
    // Payloads and suggestions hold drafts as pages do; scripts and fonts are the same for everybody.
    if (inPreview && !path.startsWith('/_next/static/')) keepToOneself(response)
    else boundSharedCaches(response)
  })
}

function policyOf(guard: PageGuard, path: string, inPreview: boolean, hashes: string[]): string {
  if (path === studioPath || path.startsWith(`${studioPath}/`)) return studioPolicy(hashes, guard.hostedSources)
  if (inPreview) return previewPolicy(hashes, guard.hostedSources)
  return visitorPolicy(hashes, guard.visitorSources())
}

function hashesOf(html: string, ours: readonly string[]): string[] {
  const key = createHash('sha256').update(html).digest('base64')
  const known = knownHashes.get(key)
  if (known) return known
  const hashes = allowedScriptHashes(html, ours)
  knownHashes.set(key, hashes)
  return hashes
}

/**
 * A shared cache may keep what Next calls cacheable (pages, their payloads, feeds) for two seconds, and show it a little
 * longer while it fetches the next one: Next counts on expiring it, which a cache elsewhere never hears of.
 */
function boundSharedCaches(response: ServerResponse): void {
  if (!String(response.getHeader('cache-control') ?? '').includes('s-maxage')) return
  response.setHeader('cache-control', 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=86400')
}

/** What may hold a draft is for one browser, and for no search engine. */
function keepToOneself(response: ServerResponse): void {
  // An event stream says more: that nothing on its way may compress it.
  if (!String(response.getHeader('cache-control') ?? '').includes('no-store')) {
    response.setHeader('cache-control', 'private, no-store')
  }
  response.setHeader('x-robots-tag', 'noindex, nofollow')
}

function hasCookie(request: IncomingMessage, name: string): boolean {
  return (request.headers.cookie ?? '').split(';').some((pair) => pair.trim().startsWith(`${name}=`))
}
