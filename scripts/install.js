// Runs before every npm script that needs packages, on whatever Node the machine has: plain JavaScript, no packages.
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname ?? '.', '..')
const stamp = join(root, 'node_modules', '.labwire-installed')
const major = Number(process.versions.node.split('.')[0])

if (major < 20) {
  console.error(`Labwire needs Node 20 or newer to install itself; this is ${process.version}. See https://nodejs.org.`)
  process.exit(1)
}

const lockfile = createHash('sha256')
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lockfile

if (!installed) {
  console.log('Installing packages. The first time this takes some minutes.')
  // Started through npm, so npm's own program is known; --include=dev because tests and the pinned Node are dev packages.
  const npm = process.env.npm_execpath
  const args = ['ci', '--include=dev', '--no-audit', '--no-fund', '--loglevel=error']
  const run = npm
    ? spawnSync(process.execPath, [npm, ...args], { cwd: root, stdio: 'inherit' })
    : spawnSync('npm', args, { cwd: root, stdio: 'inherit' })
  if (run.status !== 0) {
    console.error(
      'The packages could not be installed (see above). Check the network and the free disk space, then try again.',
    )
    process.exit(1)
  }
  writeFileSync(stamp, lockfile)
}
