import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

/** Government browsers lag years behind; what is built must run on this kernel. */
const oldestKernel = 'chrome87'

/**
 * Left alone, every set of pages that share something gets a chunk of its own: 94 requests before the first figure. Few
 * chunks pack better and are kept by the browser from page to page.
 */
const groups = [
  { name: 'vendor', tags: ['$initial' as const], test: /node_modules/, priority: 5 },
  { name: 'shell', tags: ['$initial' as const], priority: 4 },
  { name: 'charts', test: /echarts|zrender/, priority: 3 },
  /** What five screens or dialogs use, all will use soon; a large library waits until one of its own screens is opened. */
  {
    name: 'common',
    minShareCount: 5,
    maxModuleSize: 60_000,
    priority: 2,
  },
  /** What the lists share, which other pages do without. */
  { name: 'lists', test: /client\/src\/parts\/list\/(?!list-search)/, minShareCount: 2, priority: 1.5 },
  /** What the page of a project and the look at one over another page share. */
  { name: 'project', test: /client\/src\/features\/projects\/(?!projects\.search)/, minShareCount: 2, priority: 1.5 },
  { name: 'parts', minShareCount: 2, entriesAware: true, entriesAwareMergeThreshold: 10000, priority: 1 },
]

export default defineConfig({
  plugins: [react()],
  build: {
    target: oldestKernel,
    cssTarget: oldestKernel,
    // Read by the budget of what a page loads.
    manifest: true,
    chunkSizeWarningLimit: 750,
    rolldownOptions: {
      output: {
        // Polyfills and the content policy must run before any module that needs them, whichever chunk it falls into.
        strictExecutionOrder: true,
        codeSplitting: { groups },
      },
    },
  },
  server: { host: '127.0.0.1', proxy: { '/api': 'http://127.0.0.1:3000' } },
  test: {
    environment: 'happy-dom',
    include: ['src/**/*.test.{ts,tsx}'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['src/test-setup.ts'],
    // Of all styles only the theme is read: tests ask it for the inks of charts.
    css: { include: [/theme\.css/], modules: { classNameStrategy: 'non-scoped' } },
  },
})
