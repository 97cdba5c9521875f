import { defineConfig } from 'vitest/config'

/** The tests that must notice a fault in what visitors' consent rests on: those beside the mutated code, and quick. */
export default defineConfig({
  test: {
    include: ['lib/{consent,analytics}/*.test.ts'],
    environment: 'node',
    testTimeout: 60_000,
  },
})
