import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { installedFolder } from './bench/installed-folder.ts'
import { orOneLine } from './serve/one-line-faults.ts'

const root = join(import.meta.dirname, '..')
const folder = join(import.meta.dirname, 'mutations')

/**
 * `npm run test:mutations`: every fault that Stryker can make in the code of consent and analytics, one at a time, against
 * the tests beside it. Takes minutes; the faults with names are part of `npm test`. Prints the survivors and ends with
 * status 1 when fewer than 95 of 100 die. docs/mutations.md says why the rest live.
 */
await orOneLine(async () => {
  installedFolder(folder)
  const stryker = join(folder, 'node_modules', '@stryker-mutator', 'core', 'bin', 'stryker.js')
  const config = join(folder, 'stryker.config.json')
  const { status } = spawnSync(process.execPath, [stryker, 'run', config], { cwd: root, stdio: 'inherit' })
  process.exitCode = status ?? 1
})
