import { defineConfig, devices } from '@playwright/test'

/** Chromium speaks to nobody but the pages under test. */
const quietFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]

const executablePath = process.env['LABWIRE_CHROMIUM']

export default defineConfig({
  testDir: 'e2e/tests',
  outputDir: 'test-results',
  // One picture for all machines: what differs between them is smaller than what the comparison lets pass.
  snapshotPathTemplate: 'e2e/looks/pictures/{arg}{ext}',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  // A test that needs a second try is named as flaky at the end of the run, and is a fault to mend; on a shared CI machine
  // it does not hide what all the others found.
  retries: process.env['CI'] ? 1 : 0,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  reporter: [['list'], ['html', { open: 'never' }]],
  use: {
    ...devices['Desktop Chrome'],
    actionTimeout: 30_000,
    // Recording every test takes a fifth of the time of all. Of one that fails at your desk: `--trace on`.
    trace: 'on-first-retry',
    screenshot: 'only-on-failure',
    launchOptions: { args: quietFlags, ...(executablePath ? { executablePath } : {}) },
  },
})
