import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['{app,components,docs,lib,sanity,scripts}/**/*.test.{ts,tsx}'],
    environment: 'node',
    execArgv: ['--disable-warning=ExperimentalWarning'],
    // The slowest tests start processes and kill them; a machine that does much else at once needs the room.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
