import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { orOneLine } from './serve/one-line-faults.ts'

const root = join(import.meta.dirname, '..')

/** Suites whose length the environment sets: generated cases, kills under load, and disks that fail. */
const suites = [
  'sanity/lake/query/plan.test.ts',
  'sanity/lake/query/planned-source-map.test.ts',
  'sanity/lake/store/text-index.test.ts',
  'sanity/lake/query/own-functions.test.ts',
  'sanity/lake/query/source-map/trace.test.ts',
  'sanity/lake/mutations/apply-patch.property.test.ts',
  'sanity/lake/mutations/mendoza.test.ts',
  'sanity/lake/contract/hostile.test.ts',
  'sanity/lake/contract/crash.test.ts',
  'sanity/lake/contract/disk-faults.long.ts',
]

/**
 * `npm run test:long -- [suite…]`: the property and crash suites of the lake at full length (20,000 cases and 500 kills,
 * unless LAKE_TEST_RUNS and LAKE_CRASH_ROUNDS say otherwise). With words, only the suites whose names have one of them.
 */
await orOneLine(async () => {
  const { positionals } = parseArgs({ allowPositionals: true })
  const wanted = suites.filter((suite) => positionals.length === 0 || positionals.some((word) => suite.includes(word)))
  const env = {
    ...process.env,
    LABWIRE_TEST_LONG: '1',
    LAKE_TEST_RUNS: process.env['LAKE_TEST_RUNS'] ?? '20000',
    LAKE_HOSTILE_RUNS: process.env['LAKE_HOSTILE_RUNS'] ?? '600',
    LAKE_CRASH_ROUNDS: process.env['LAKE_CRASH_ROUNDS'] ?? '500',
    LAKE_FAULT_ROUNDS: process.env['LAKE_FAULT_ROUNDS'] ?? '50',
  }
  const { status } = spawnSync('vitest', ['run', '--no-file-parallelism', ...wanted], {
    cwd: root,
    stdio: 'inherit',
    env,
  })
  process.exitCode = status ?? 1
})
