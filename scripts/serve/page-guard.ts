import type { IncomingMessage, ServerResponse } from 'node:http'
import type { PolicySources } from '../../lib/analytics/csp-sources.ts'
import { studioPath } from '../../sanity/env.ts'
import { codingFor, varyByCoding } from './compressed.ts'
import { finishedPage, type FinishedPage } from './finished-page.ts'
import type { KeptAnswers } from './kept-answers.ts'
import { allowedScriptHashes } from './inline-scripts.ts'
import type { ReadyPages } from './ready-pages.ts'
import { sparesWhatIsKnown, tagWeakly } from './not-modified.ts'
import { closedPolicy, previewPolicy, studioPolicy, visitorPolicy } from './page-policy.ts'
import { makeHeadersPlain } from './plain-headers.ts'
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
  readonly keptAnswers: KeptAnswers
}

/** Answers with a page that was asked for a moment ago; false when there is none, or the browser may see drafts. */
export function answerKept(guard: PageGuard, request: IncomingMessage, response: ServerResponse): boolean {
  if (isInPreview(guard, request)) return false
  return guard.keptAnswers.answer(request, response, (page) => policyFor(guard, page))
}

/** Puts the security headers on whatever the site answers to `request`. */
export function guardResponse(guard: PageGuard, request: IncomingMessage, response: ServerResponse): void {
  const [path = '/'] = (request.url ?? '/').split('?')
  const inPreview = isInPreview(guard, request)
  const { changes } = guard.keptAnswers
  response.setHeader('content-security-policy', closedPolicy)

  const finish = (made: string): string | Uint8Array => {
    const html = guard.readyPages.replacementFor(response.statusCode, made, path) ?? made
    // Next writes the target of a cached redirect twice.
    const target = response.getHeader('location')
    if (Array.isArray(target) && target[0] !== undefined) response.setHeader('location', target[0])
    if (inPreview) keepToOneself(response)
    else boundSharedCaches(response)
    return inPreview || isStudio(path) ? membersPage(html) : visitorsPage(html)
  }
  /** Studio, or a draft: nothing of it is kept. */
  const membersPage = (html: string): string => {
    const hashes = allowedScriptHashes(html, guard.inlineScripts)
    const policy = isStudio(path) ? studioPolicy : previewPolicy
    response.setHeader('content-security-policy', policy(hashes, guard.hostedSources))
    return html
  }
  const visitorsPage = (html: string): string | Uint8Array => {
    const page = finishedPage(html, guard.inlineScripts)
    response.setHeader('content-security-policy', policyFor(guard, page))
    if (mayBeShared(response)) arriveAtOnce(response)
    tagWeakly(response)
    if (html !== '') {
      response.setHeader('vary', varyByCoding(response.getHeader('vary')))
      if (mayBeShared(response) && !response.hasHeader('etag')) response.setHeader('etag', page.tag)
      guard.keptAnswers.offer(request, response, page, changes)
      sparesWhatIsKnown(request, response)
    }
    // The page that the browser kept came with a policy of its own, which is the right one for it.
    if (response.statusCode === 304) response.removeHeader('content-security-policy')
    // An answer without a body has nothing to compress.
    if (response.statusCode === 304 || html === '') return ''
    const coding = codingFor(request.headers['accept-encoding'])
    if (coding) response.setHeader('content-encoding', coding)
    return page.text.in(coding)
  }
  holdWholePage(response, finish, () => {
    makeHeadersPlain(response)
    tagWeakly(response)
    sparesWhatIsKnown(request, response)
    // The page that the browser kept came with a policy of its own, which is the right one for it.
    if (response.statusCode === 304) response.removeHeader('content-security-policy')
    // Payloads and suggestions hold drafts as pages do; scripts and fonts are the same for everybody.
    if (inPreview && !path.startsWith('/_next/static/')) keepToOneself(response)
    else boundSharedCaches(response)
  })
}

function policyFor(guard: PageGuard, { scriptHashes, styleHashes }: FinishedPage): string {
  return visitorPolicy(scriptHashes, styleHashes, guard.visitorSources())
}

function isInPreview(guard: PageGuard, request: IncomingMessage): boolean {
  return guard.previewCookies.some((name) => hasCookie(request, name))
}

function isStudio(path: string): boolean {
  return path === studioPath || path.startsWith(`${studioPath}/`)
}

/**
 * A shared cache may keep what Next calls cacheable (pages, their payloads, feeds) for two seconds, and show it a little
 * longer while it fetches the next one: Next counts on expiring it, which a cache elsewhere never hears of.
 */
function boundSharedCaches(response: ServerResponse): void {
  if (!mayBeShared(response)) return
  response.setHeader('cache-control', 'public, max-age=0, s-maxage=2, stale-while-revalidate=30, stale-if-error=86400')
}

function mayBeShared(response: ServerResponse): boolean {
  return String(response.getHeader('cache-control') ?? '').includes('s-maxage')
}

/**
 * What everybody gets has nothing to keep from the window that opened it, and is shown sooner in the process that the
 * browser is in (docs/decisions/031).
 */
function arriveAtOnce(response: ServerResponse): void {
  response.setHeader('cross-origin-opener-policy', 'unsafe-none')
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
