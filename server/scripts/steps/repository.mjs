import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder that holds everything; scripts name files from here. */
export const root = fileURLToPath(new URL('../../../', import.meta.url))

/** @param {...string} parts */
export const inRepository = (...parts) => join(root, ...parts)

/** The same pnpm for everybody; `npx` fetches it, so nothing but Node has to be there. */
export const pnpm = 'pnpm@10.34.9'

/** The programs of the packages, run by node itself: shims differ between systems. */
export const programs = {
  biome: inRepository('node_modules/@biomejs/biome/bin/biome'),
  knip: inRepository('node_modules/knip/bin/knip.js'),
  playwright: inRepository('tests/node_modules/playwright-core/cli.js'),
  tsc: inRepository('node_modules/typescript/bin/tsc'),
  tsx: inRepository('server/node_modules/tsx/dist/cli.mjs'),
  vite: inRepository('client/node_modules/vite/bin/vite.js'),
  vitest: inRepository('node_modules/vitest/vitest.mjs'),
}

/** What the build leaves behind, and what the other scripts run. */
export const built = {
  main: inRepository('server/dist/main.js'),
  cli: inRepository('server/dist/cli.js'),
  loadDemo: inRepository('server/dist/load-demo.js'),
  page: inRepository('client/dist/index.html'),
}

/** The day of the demo: in the middle of filling October, where its city has most to show. */
export const demoDay = '2025-10-28'
