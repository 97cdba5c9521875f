import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: [
      '{app,components,docs,lib,sanity,scripts}/**/*.test.{ts,tsx}',
      // Suites that need more than Node are run by `npm run test:long` alone.
      ...(process.env.LABWIRE_TEST_LONG ? ['sanity/**/*.long.ts'] : []),
    ],
    environment: 'node',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // The slowest tests start processes and kill them; a machine that does much else at once needs the room.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
