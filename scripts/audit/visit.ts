import type { BrowserContext, Page } from '@playwright/test'
import type { Phase, Sighting, StorageKind } from './observation.ts'
import type { WitnessProxy } from './witness-proxy.ts'

/** Longest wait for a page to become quiet, in milliseconds. */
const patience = 10_000

/** Paths of the site that the first page links to, itself first; at most `limit`. */
export async function pagesOf(page: Page, start: URL, limit: number): Promise<readonly string[]> {
  const links = await page.locator('a[href]').evaluateAll((all) => all.map((link) => link.getAttribute('href') ?? ''))
  const paths = links.flatMap((link) => {
    const url = URL.canParse(link, start) ? new URL(link, start) : null
    return url?.origin === start.origin && !/\.\w{2,4}$/.test(url.pathname) ? [url.href.split('#', 1).join()] : []
  })
  return [...new Set([start.href, ...paths])].slice(0, limit)
}

/** Opens an address, reads it to its end, and waits until it has become quiet. */
export async function readPage(page: Page, address: string): Promise<void> {
  await page.goto(address, { waitUntil: 'load', timeout: 3 * patience })
  await page.mouse.wheel(0, 20_000)
  await quiet(page)
}

/** Longest wait for a page to reload itself after a choice, in milliseconds. */
const timeToReload = 3_000

/** Waits for what a press brings about; many sites reload after a choice. */
export async function afterwards(page: Page): Promise<void> {
  await page.waitForEvent('load', { timeout: timeToReload }).catch(() => {})
  await quiet(page)
}

/** A page that never falls silent is looked at all the same. */
async function quiet(page: Page): Promise<void> {
  await page.waitForLoadState('networkidle', { timeout: patience }).catch(() => {})
}

/** Follows the requests of a context to other hosts than the site's; call what it returns for those since the last call. */
export function followRequests(
  context: BrowserContext,
  site: URL,
): () => { readonly what: string; readonly host: string }[] {
  let seen: { what: string; host: string }[] = []
  context.on('request', (request) => {
    const url = URL.canParse(request.url()) ? new URL(request.url()) : null
    if (!url || !/^(https?|wss?):$/.test(url.protocol) || url.host === site.host) return
    seen.push({ what: `${request.method()} ${url.origin}${url.pathname}`, host: url.host })
  })
  return () => {
    const taken = seen
    seen = []
    return taken
  }
}

interface Sources {
  readonly phase: Phase
  readonly page: Page
  readonly site: URL
  readonly proxy: WitnessProxy
  readonly requests: () => { readonly what: string; readonly host: string }[]
}

/** Everything since the last look: requests, connections that no request explains, cookies and stored items. */
export async function look({ phase, page, site, proxy, requests }: Sources): Promise<readonly Sighting[]> {
  const stored = await storedItems(page)
  const hinted = await hintedHosts(page, site)
  const cookies = await page.context().cookies()
  // Leaving the page lets its last beacons go before the look ends.
  await page.goto('about:blank')
  await quiet(page)
  const asked = requests()
  const known = new Set([site.host, ...asked.map(({ host }) => host)])
  const silent = [...new Set(proxy.take())].filter((host) => !known.has(host))
  return [
    ...asked.map(({ what, host }) => ({ phase, kind: 'request' as const, what, host })),
    ...hinted.map((host) => ({ phase, kind: 'connection' as const, what: 'hint to connect', host })),
    ...silent.map((host) => ({ phase, kind: 'connection' as const, what: 'beacon or other', host })),
    ...cookies.map(({ name, domain }) => ({ phase, kind: 'cookie' as const, what: name, host: domain })),
    ...stored.map(({ kind, name }) => ({ phase, kind, what: name, host: site.host })),
  ]
}

/** What the page's own origin keeps, beside cookies; pages that do not come by https have no caches. */
async function storedItems(page: Page): Promise<readonly { readonly kind: StorageKind; readonly name: string }[]> {
  const names = await page.evaluate(async () => ({
    local: Object.keys(localStorage),
    session: Object.keys(sessionStorage),
    databases: (await indexedDB.databases()).map(({ name }) => name ?? ''),
    caches: 'caches' in window ? await caches.keys() : [],
  }))
  return [
    ...itemsOf('local storage', names.local),
    ...itemsOf('session storage', names.session),
    ...itemsOf('database', names.databases),
    ...itemsOf('cache', names.caches),
  ]
}

function itemsOf(kind: StorageKind, names: readonly string[]) {
  return names.map((name) => ({ kind, name }))
}

/** Hosts that the page asks the browser to connect to ahead of any request; not every browser does so in a test. */
async function hintedHosts(page: Page, site: URL): Promise<readonly string[]> {
  const hints = page.locator('link[rel~="preconnect"], link[rel~="dns-prefetch"]')
  const addresses = await hints.evaluateAll((links) => links.map((link) => link.getAttribute('href') ?? ''))
  const hosts = addresses.flatMap((address) => (URL.canParse(address, site) ? [new URL(address, site).host] : []))
  return [...new Set(hosts)].filter((host) => host !== site.host)
}
