import type { BrowserContext, Page, Response } from '@playwright/test'
import { hintedHosts } from './hints.ts'
import type { Phase, Sighting } from './observation.ts'
import { storedItems } from './stored-items.ts'
import { isTrackerAddress } from './tracker-address.ts'
import { readPage } from './visit.ts'
import type { WitnessProxy } from './witness-proxy.ts'

/** Watches one visitor's browser. */
export interface Witness {
  /** Looks at a page that has just been read. */
  readonly see: (page: Page, answer: Response | null) => Promise<void>
  /** Everything since the last look, and what is stored at present. Leaves the page, so that its last beacons go. */
  readonly look: (phase: Phase, page: Page) => Promise<readonly Sighting[]>
  /** What was sent and hinted at until now belongs to no phase. */
  readonly forget: () => void
}

type Seen = Pick<Sighting, 'kind' | 'what' | 'host'>

export function witnessOf(context: BrowserContext, site: URL, proxy: WitnessProxy): Witness {
  let seen: Seen[] = []
  context.on('request', (request) => {
    const url = URL.canParse(request.url()) ? new URL(request.url()) : null
    if (!url || !/^(https?|wss?):$/.test(url.protocol)) return
    const what = `${request.method()} ${url.origin}${url.pathname}`
    if (url.host !== site.host) seen.push({ kind: 'request', what, host: url.host })
    else if (isTrackerAddress(request.method(), url.pathname)) seen.push({ kind: 'tracker', what, host: url.host })
  })
  // Service workers are blocked, for they could send what nobody sees; the attempt is seen by this.
  context.on('console', (message) => {
    if (message.text() !== 'Service Worker registration blocked by Playwright') return
    seen.push({ kind: 'service worker', what: 'registration', host: site.host })
  })
  const forget = () => {
    seen = []
    proxy.take()
  }
  return {
    forget,
    async see(page, answer) {
      const hosts = await hintedHosts(page, answer)
      seen.push(...hosts.map((host) => ({ kind: 'connection' as const, what: 'hint to connect', host })))
    },
    async look(phase, page) {
      const stored = await storedItems(page)
      const cookies = await context.cookies()
      await readPage(page, 'about:blank')
      const known = new Set([site.host, ...seen.filter(({ kind }) => kind === 'request').map(({ host }) => host)])
      const silent = [...new Set(proxy.take())].filter((host) => !known.has(host))
      const sightings = [
        ...seen,
        ...silent.map((host) => ({ kind: 'connection' as const, what: 'beacon or other', host })),
        ...cookies.map(({ name, domain }) => ({ kind: 'cookie' as const, what: name, host: domain })),
        ...stored.map(({ kind, name }) => ({ kind, what: name, host: site.host })),
      ]
      forget()
      return sightings.map((sighting) => ({ phase, ...sighting }))
    },
  }
}
