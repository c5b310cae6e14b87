import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'tests',
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['browser/**', 'bench/**', 'node_modules/**', 'dist/**'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['setup.ts'],
    // A native module may be loaded once per process. Each test makes its own world, so files may share a process.
    pool: 'forks',
    isolate: false,
    // Files run in any order; the tests of one file tell a story of one world, from the first line to the last.
    sequence: { shuffle: { files: true, tests: false } },
  },
})
