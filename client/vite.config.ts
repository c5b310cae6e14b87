import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { groups } from './chunk-groups.ts'
import { manualPlugin } from './manual-plugin.ts'

/** Government browsers lag years behind; what is built must run on this kernel. */
const oldestKernel = 'chrome87'

export default defineConfig({
  plugins: [react(), manualPlugin()],
  build: {
    target: oldestKernel,
    cssTarget: oldestKernel,
    // Read by the budget of what a page loads.
    manifest: true,
    chunkSizeWarningLimit: 750,
    rolldownOptions: {
      output: {
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
