import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Metric, MetricSource } from './metric.ts'

const root = join(import.meta.dirname, '..', '..')
/** The design's own bound: 6 kB gzipped, React not counted. */
const goalBytes = 6 * 1024

/** The consent code that a visitor downloads before any answer, bundled and minified by itself, without React. */
export const consentMetrics: MetricSource = {
  prefix: 'consent:',
  measure: async () => [await visitorCode()],
}

async function visitorCode(): Promise<Metric> {
  const bytes = await bundledBytes(join(root, 'components', 'consent', 'consent-provider.client.tsx'))
  return {
    name: 'consent:visitor-code',
    ratio: bytes / goalBytes,
    goal: 1,
    better: 'lower',
    note: `the consent provider with its engine, gzipped, without React: ${bytes} bytes, against ${goalBytes}`,
  }
}

async function bundledBytes(entry: string): Promise<number> {
  const outDir = join(root, '.next-minimal', 'consent')
  await build({
    root,
    logLevel: 'silent',
    configFile: false,
    build: {
      outDir,
      emptyOutDir: true,
      minify: true,
      lib: { entry, formats: ['es'], fileName: 'consent' },
      rolldownOptions: { external: [/^react/, /^next/] },
    },
  })
  // What is loaded later, after a yes, is in files of its own.
  const files = globSync('consent*.js', { cwd: outDir })
  return files.reduce((sum, file) => sum + gzipSync(readFileSync(join(outDir, file)), { level: 9 }).byteLength, 0)
}
