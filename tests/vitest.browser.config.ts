import { defineConfig } from 'vitest/config'
import { LongestFirst } from './browser-order.ts'

export default defineConfig({
  test: {
    name: 'browser',
    environment: 'node',
    include: ['browser/**/*.test.ts'],
    globalSetup: ['browser/global-setup.ts'],
    setupFiles: ['setup.ts'],
    // Each worker has its own browser, each file its own server. A third fills the time in which two wait for a pause in typing.
    pool: 'forks',
    isolate: false,
    maxWorkers: 3,
    sequence: { sequencer: LongestFirst },
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 30_000, interval: 50 } },
  },
})
