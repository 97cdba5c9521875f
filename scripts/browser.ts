import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'

const systemBrowsers = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
]

const minutes = 60_000

/** No browser could be found or installed; the message says which one to install. */
export class BrowserError extends Error {
  override readonly name = 'BrowserError'
}

/** Path of a Chromium for the tests: an installed one, else one that is installed now. */
export function findBrowser(): string {
  const browser = installedBrowser() ?? installPlaywrightBrowser() ?? installDebianBrowser()
  if (browser) return browser
  throw new BrowserError(
    'The tests need Chromium or Google Chrome. Install one (on Debian: apt-get install chromium), then try again.',
  )
}

function installedBrowser(): string | undefined {
  const named = process.env['LABWIRE_CHROMIUM']
  return [named, ...systemBrowsers, chromium.executablePath()].find((path) => path && existsSync(path))
}

/** Playwright's own build; it can be fetched on most machines, but brings no system libraries. */
function installPlaywrightBrowser(): string | undefined {
  if (isDebianRoot()) return undefined
  console.log('Installing a browser for the tests.')
  spawnSync('playwright', ['install', 'chromium'], { stdio: 'inherit', timeout: 10 * minutes })
  return installedBrowser()
}

function installDebianBrowser(): string | undefined {
  if (!isDebianRoot()) return undefined
  console.log('Installing Chromium from Debian for the tests.')
  // Another installation may be under way: apt waits for its lock, as long as an installation may take.
  const wait = ['-o', 'DPkg::Lock::Timeout=300']
  aptGet([...wait, 'update'])
  aptGet([...wait, 'install', '-y', '--no-install-recommends', 'chromium', 'fonts-liberation'])
  return installedBrowser()
}

/** Runs apt-get without questions; prints the end of what it said when it fails. */
function aptGet(args: readonly string[]): void {
  const { status, stdout, stderr } = spawnSync('apt-get', args, {
    encoding: 'utf8',
    timeout: 10 * minutes,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  })
  if (status !== 0) console.error(`apt-get ${args.join(' ')} failed.\n${`${stdout}${stderr}`.trim().slice(-2_000)}`)
}

function isDebianRoot(): boolean {
  return existsSync('/usr/bin/apt-get') && process.getuid?.() === 0
}
