import { spawnSync } from 'node:child_process'
import { findBrowser } from './browser.ts'
import { makeTestTemplate } from './serve/test-template.ts'
import { orOneLine } from './serve/one-line-faults.ts'

/** Browser tests: finds a browser, builds the site, fills the lake that every worker gets a copy of, then runs Playwright. */
await orOneLine(async () => {
  const environment = { ...process.env, LABWIRE_CHROMIUM: findBrowser(), ...(await makeTestTemplate()) }
  const { status } = spawnSync('playwright', ['test', ...process.argv.slice(2)], { stdio: 'inherit', env: environment })
  process.exitCode = status ?? 1
})
