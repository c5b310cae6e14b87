import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['browser/**/*.test.ts'],
    globalSetup: ['browser/global-setup.ts'],
    setupFiles: ['setup.ts'],
    // Each file has its own server and browser; two files at a time keep two cores busy.
    pool: 'forks',
    isolate: false,
    maxWorkers: 2,
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
})
