import { defineConfig } from 'vitest/config'

/** Everything that needs no browser, in one run and one report. */
export default defineConfig({
  test: { projects: ['shared/vitest.config.ts', 'client/vite.config.ts', 'tests/vitest.config.ts'] },
})
