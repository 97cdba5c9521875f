import { join } from 'node:path'
import { makeTestTemplate } from '../serve/test-template.ts'
import { consentBytesInBuild } from './consent-in-build.ts'
import { bundledBytes, peerBytes } from './consent-peers.ts'
import { installedFolder } from './installed-folder.ts'
import type { Metric, MetricSource } from './metric.ts'

const root = join(import.meta.dirname, '..', '..')
/** The design's own bound: 6 kB gzipped, React not counted. */
const goalBytes = 6 * 1024

/** The consent code that a visitor downloads before any answer: in the built site, and beside two libraries for it. */
export const consentMetrics: MetricSource = {
  prefix: 'consent:',
  measure: async () => [await inTheBuild(), ...(await besidePeers())],
}

async function inTheBuild(): Promise<Metric> {
  await makeTestTemplate()
  const bytes = consentBytesInBuild(join(root, '.next'), 'index.html')
  return {
    name: 'consent:visitor-code',
    ratio: bytes / goalBytes,
    goal: 1,
    better: 'lower',
    note: `modules of consent in the scripts of the built front page, gzipped, without React: ${bytes} bytes, against ${goalBytes}`,
  }
}

async function besidePeers(): Promise<Metric[]> {
  const peers = installedFolder(join(import.meta.dirname, 'peers'))
  const ours = await bundledBytes(join(root, 'components', 'consent', 'consent-provider.client.tsx'), root)
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
