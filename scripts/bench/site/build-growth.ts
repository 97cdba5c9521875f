import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { prepareLake } from '../../serve/prepare-lake.ts'
import { fillLake, openBenchLake, temporaryFolder } from '../lake/filled-lake.ts'
import { generatedDocuments } from '../lake/stories.ts'
import type { MetricSource } from '../metric.ts'
import { residentBytesOfTree } from './process-tree.ts'

const few = 50
const many = 5_000
const root = join(import.meta.dirname, '..', '..', '..')
const buildName = '.next-bench'

interface Build {
  readonly seconds: number
  /** Most that the build and its workers held at once. */
  readonly bytes: number
}

/** What a build costs with a hundred times as many stories. */
export const buildMetrics: MetricSource = {
  prefix: 'site:build-',
  measure: async () => {
    // The first build also reads all of Next from the disk.
    await buildWith(few)
    const small = await buildWith(few)
    const large = await buildWith(many)
    return [
      {
        name: 'site:build-time',
        ratio: large.seconds / small.seconds,
        goal: 3,
        better: 'lower',
        note: `next build with ${many} stories: ${large.seconds.toFixed(0)} s; with ${few}: ${small.seconds.toFixed(0)} s`,
      },
      {
        name: 'site:build-memory',
        ratio: large.bytes / small.bytes,
        goal: 3,
        better: 'lower',
        note: `most memory at once with ${many} stories: ${(large.bytes / 1e6).toFixed(0)} MB; with ${few}: ${(small.bytes / 1e6).toFixed(0)} MB`,
      },
    ]
  },
}

async function buildWith(stories: number): Promise<Build> {
  using folder = temporaryFolder()
  const lake = openBenchLake(folder.path)
  fillLake(lake, generatedDocuments(stories))
  lake.close()
  const options = { port: 1, host: '127.0.0.1', dataFolder: folder.path, origin: 'http://localhost:1', demo: false }
  const { running, readToken } = await prepareLake(options, 'http://127.0.0.1:1')
  try {
    return await build({ LABWIRE_LAKE_URL: running.url, SANITY_API_READ_TOKEN: readToken })
  } finally {
    await running.stop()
  }
}

/** A build from nothing, into a folder that is thrown away. */
async function build(environment: Readonly<Record<string, string>>): Promise<Build> {
  const folder = join(root, buildName)
  const settings = join(root, 'tsconfig.json')
  // Next adds the folder to them.
  const before = readFileSync(settings)
  rmSync(folder, { recursive: true, force: true })
  const begun = performance.now()
  const child = spawn(process.execPath, [join(root, 'node_modules', 'next', 'dist', 'bin', 'next'), 'build'], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: {
      ...process.env,
      ...environment,
      NODE_ENV: 'production',
      NEXT_TELEMETRY_DISABLED: '1',
      LABWIRE_DIST_DIR: buildName,
    },
  })
  let bytes = 0
  const look = setInterval(() => {
    bytes = Math.max(bytes, residentBytesOfTree(child.pid ?? 0))
  }, 250)
  try {
    const [status] = await once(child, 'exit')
    if (status !== 0) throw new Error('The site could not be built with generated stories.')
    return { seconds: (performance.now() - begun) / 1_000, bytes }
  } finally {
    clearInterval(look)
    writeFileSync(settings, before)
    rmSync(folder, { recursive: true, force: true })
  }
}
