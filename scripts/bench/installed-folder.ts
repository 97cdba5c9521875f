import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { join } from 'node:path'

/**
 * Installs the packages of a folder that has a lockfile of its own, unless they are there: what only one command needs is
 * not installed with everything else. Gives the folder.
 *
 * @throws Error when npm cannot install them
 */
export function installedFolder(folder: string): string {
  const lockfile = createHash('sha256')
    .update(readFileSync(join(folder, 'package-lock.json')))
    .digest('hex')
  const stamp = join(folder, 'node_modules', '.labwire-installed')
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile) return folder
  console.error(`Installing the packages of ${folder}.`)
  const { status } = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd: folder,
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  if (status !== 0)
    throw new Error(`The packages of ${folder} could not be installed. Check the network, then try again.`)
  writeFileSync(stamp, lockfile)
  return folder
}
