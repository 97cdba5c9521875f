import { setTimeout as pause } from 'node:timers/promises'
import { chromium, type Browser } from '@playwright/test'
import { findBrowser } from '../../browser.ts'
import { builtScripts, servedScripts } from '../first-load.ts'
import { requestsPerSecond } from '../lake/http-load.ts'
import { median, type Metric, type MetricSource } from '../metric.ts'
import { buildMinimalSite } from '../minimal-site.ts'
import { articlePath, startBenchSite } from './bench-site.ts'
import { startMinimalSite } from './minimal-server.ts'
import { serveStaticPage } from './static-page.ts'
import { visit, type Visit } from './visit.ts'

/** Ten segments of 1,460 bytes: what a server may send before it has heard from the browser. */
const firstFlight = 14_600
const rounds = 5
/** Of visits, which scatter more. */
const visitRounds = 9
const seconds = 2

/** What a visitor of an article downloads and waits for, and how many of them the server bears. */
export const articleMetrics: MetricSource = {
  prefix: 'site:article-',
  measure: async () => {
    await using site = await startBenchSite()
    const minimalBuild = buildMinimalSite()
    const address = site.origin + articlePath
    return [
      await firstLoad(address, minimalBuild),
      await htmlBytes(address),
      ...(await besideStaticPage(site.origin, minimalBuild)),
      await requests(address, minimalBuild),
    ]
  },
}

async function firstLoad(address: string, minimalBuild: string): Promise<Metric> {
  const article = await servedScripts(address)
  const minimal = builtScripts(minimalBuild, 'index.html')
  return {
    name: 'site:article-first-load-js',
    ratio: article / minimal,
    goal: 1.06,
    better: 'lower',
    note: `gzipped scripts that an article names: ${article} bytes; a minimal Next page built in this run: ${minimal} bytes`,
  }
}

/** What the first reader gets, and what everybody gets once the server has made it as small as it can. */
async function htmlBytes(address: string): Promise<Metric> {
  const first = await compressedBytes(address)
  let smallest = first
  for (let time = 0; time < 20 && smallest === first; time += 1) {
    await pause(250)
    smallest = await compressedBytes(address)
  }
  return {
    name: 'site:article-html',
    ratio: smallest / firstFlight,
    goal: 1,
    better: 'lower',
    note: `HTML of an article with the styles that it needs, Brotli: ${smallest} bytes, ${first} for the very first reader; the first flight of TCP: ${firstFlight} bytes`,
  }
}

async function compressedBytes(address: string): Promise<number> {
  const answer = await fetch(address, { headers: { 'accept-encoding': 'br' } })
  await answer.arrayBuffer()
  if (answer.headers.get('content-encoding') !== 'br') throw new Error(`${address} did not come in Brotli.`)
  return Number(answer.headers.get('content-length'))
}

async function besideStaticPage(origin: string, minimalBuild: string): Promise<Metric[]> {
  await using minimalSite = await startMinimalSite(minimalBuild)
  await using page = await serveStaticPage(origin, articlePath)
  const browser = await chromium.launch({ executablePath: findBrowser(), args: ['--no-sandbox'] })
  try {
    const addresses = { own: origin + articlePath, peer: page.url, minimal: minimalSite.origin }
    const { own, peer, minimal } = await takeTurns(browser, addresses)
    return [
      {
        name: 'site:article-transfer',
        ratio: of(own, 'bytes') / of(peer, 'bytes'),
        goal: 1.6,
        better: 'lower',
        note: `everything that a first visit fetches: ${of(own, 'bytes')} bytes; the same page as static HTML, with its pictures, styles and fonts and without scripts: ${of(peer, 'bytes')} bytes; a minimal Next page alone: ${of(minimal, 'bytes')} bytes`,
      },
      {
        name: 'site:article-largest-paint',
        ratio: of(own, 'largestPaintMs') / of(peer, 'largestPaintMs'),
        goal: 1.15,
        better: 'lower',
        note: `LCP on slow 4G with a processor four times slower: ${of(own, 'largestPaintMs').toFixed(0)} ms; the static page ${of(peer, 'largestPaintMs').toFixed(0)} ms; medians of ${visitRounds}`,
      },
      {
        name: 'site:article-blocked',
        ratio: of(own, 'blockedMs') / 50,
        goal: 1,
        better: 'lower',
        note: `total blocking time: ${of(own, 'blockedMs').toFixed(0)} ms, against 50 ms; the static page ${of(peer, 'blockedMs').toFixed(0)} ms, a minimal Next page ${of(minimal, 'blockedMs').toFixed(0)} ms`,
      },
      {
        name: 'site:article-shift',
        ratio: Math.max(...own.map(({ shift }) => shift)),
        goal: 0,
        better: 'lower',
        note: `layout shift, the largest of ${visitRounds} visits`,
      },
    ]
  } finally {
    await browser.close()
  }
}

/** The middle of one cost over all visits. */
function of(visits: readonly Visit[], part: keyof Visit): number {
  return median(visits.map((one) => one[part]))
}

/** There and back, since a visit is slower beside the end of a heavy one before it. */
async function takeTurns(browser: Browser, addresses: Readonly<Record<'own' | 'peer' | 'minimal', string>>) {
  const visits: Record<keyof typeof addresses, Visit[]> = { own: [], peer: [], minimal: [] }
  const there = ['own', 'peer', 'minimal'] as const
  for (let round = 0; round < visitRounds; round += 1) {
    for (const name of round % 2 === 0 ? there : there.toReversed())
      visits[name].push(await visit(browser, addresses[name]))
  }
  return visits
}

async function requests(address: string, minimalBuild: string): Promise<Metric> {
  await using minimal = await startMinimalSite(minimalBuild)
  const { origin, pathname } = new URL(address)
  const local = origin.replace('localhost', '127.0.0.1')
  const own: number[] = []
  const peer: number[] = []
  for (let round = 0; round <= rounds; round += 1) {
    own.push(await requestsPerSecond(local, [pathname], { seconds, again: true }))
    peer.push(await requestsPerSecond(minimal.origin, ['/'], { seconds, again: true }))
  }
  // The first round warms both up.
  const [ours, theirs] = [median(own.slice(1)), median(peer.slice(1))]
  return {
    name: 'site:article-requests',
    ratio: ours / theirs,
    goal: 1,
    better: 'higher',
    note: `one article again and again from npm start: ${ours.toFixed(0)} requests/s; a minimal static page from next start: ${theirs.toFixed(0)}`,
  }
}
