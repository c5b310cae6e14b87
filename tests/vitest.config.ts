import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    name: 'tests',
    environment: 'node',
    include: ['**/*.test.ts'],
    exclude: ['browser/**', 'bench/**', 'node_modules/**', 'dist/**'],
    setupFiles: ['setup.ts'],
    // A native module may be loaded once per process; processes keep the tests apart.
    pool: 'forks',
    sequence: { shuffle: true },
  },
})
