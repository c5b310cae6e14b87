import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** For a machine with much else to do: a test that waits this long waits for ever. */
const testTimeout = 60_000

/** Left to itself the runner keeps a core free, which on two cores is half of them. A project takes only its own number. */
const maxWorkers = Math.max(2, availableParallelism() - 1)

/** Everything that needs no browser, in one run and one report. */
export default defineConfig({
  test: {
    projects: [
      // Pure rules leave nothing behind, so their files share a worker: a fifth of the time.
      {
        extends: 'shared/vitest.config.ts',
        root: 'shared',
        test: { name: 'shared', pool: 'threads', isolate: false, maxWorkers, testTimeout },
      },
      {
        extends: 'client/vite.config.ts',
        root: 'client',
        test: { name: 'client', isolate: false, maxWorkers, testTimeout },
      },
      {
        extends: 'tests/vitest.config.ts',
        root: 'tests',
        test: { name: 'tests', maxWorkers, testTimeout, hookTimeout: testTimeout },
      },
    ],
  },
})
