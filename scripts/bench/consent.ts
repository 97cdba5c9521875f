import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { bundleIslands } from '../build/bundle-islands.ts'
import { bundledBytes, peerBytes } from './consent-peers.ts'
import { installedFolder } from './installed-folder.ts'
import type { Metric, MetricSource } from './metric.ts'

const root = join(import.meta.dirname, '..', '..')
/** The design's own bound: 6 kB gzipped. */
const goalBytes = 6 * 1024

/** The consent code that a visitor downloads before any answer: in its pages, and beside two libraries for it. */
export const consentMetrics: MetricSource = {
  prefix: 'consent:',
  measure: async () => [await inTheBuild(), ...(await besidePeers())],
}

async function inTheBuild(): Promise<Metric> {
  const script = readFileSync(join(root, 'public', await bundleIslands()))
  const bytes = gzipSync(script, { level: 9 }).byteLength
  return {
    name: 'consent:visitor-code',
    ratio: bytes / goalBytes,
    goal: 1,
    better: 'lower',
    note: `the whole script that a visitor's page names, gzipped, consent being most of it: ${bytes} bytes, against ${goalBytes}`,
  }
}

async function besidePeers(): Promise<Metric[]> {
  const peers = installedFolder(join(import.meta.dirname, 'peers'))
  const ours = await bundledBytes(join(root, 'components', 'consent', 'consent.browser.ts'), root)
  const metrics: Metric[] = []
  for (const [name, goal] of [
    ['vanilla-cookieconsent', 0.6],
    ['c15t', 0.25],
  ] as const) {
    const theirs = await peerBytes(name, peers)
    metrics.push({
      name: `consent:beside-${name}`,
      ratio: ours / theirs,
      goal,
      better: 'lower',
      note: `bundled and minified alike, gzipped, without React and style sheets: ours ${ours} bytes, ${name} ${theirs} bytes`,
    })
  }
  return metrics
}
