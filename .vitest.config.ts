import { defineConfig } from 'vitest/config'

/** Everything that needs no browser, in one run and one report. */
export default defineConfig({
  test: {
    projects: [
      // Pure rules leave nothing behind, so their files share a worker: a fifth of the time.
      { extends: 'shared/vitest.config.ts', root: 'shared', test: { name: 'shared', pool: 'threads', isolate: false } },
      { extends: 'client/vite.config.ts', root: 'client', test: { name: 'client', isolate: false } },
      'tests/vitest.config.ts',
    ],
  },
})
