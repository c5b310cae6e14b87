import { existsSync, readdirSync, rmSync } from 'node:fs'
import { buildServer } from './build-server.mjs'
import { compressPage } from './compress-page.mjs'
import { fingerprintOf, readStamp, writeStamp } from './fingerprint.mjs'
import { keepBudget } from './page-budget.mjs'
import { built, inRepository, programs } from './repository.mjs'
import { mustRun, runNode } from './run.mjs'
import { withProgress } from './say.mjs'

/**
 * @typedef {object} Half
 * @property {string} what
 * @property {string} stamp
 * @property {readonly string[]} sources
 * @property {readonly string[]} results
 * @property {() => Promise<void>} build
 */

/** Chunks carry hashes in their names: without this they would pile up. */
function removeOldChunks() {
  const folder = inRepository('server/dist')
  const old = existsSync(folder) ? readdirSync(folder).filter((name) => name.startsWith('chunk-')) : []
  for (const name of old) rmSync(inRepository('server/dist', name))
}

const viteArgs = ['build', '--logLevel', 'warn']

/** @type {readonly Half[]} */
const halves = [
  {
    what: '构建页面',
    stamp: inRepository('.cache/build-client'),
    sources: ['pnpm-lock.yaml', 'client', 'shared/src', 'server/scripts'],
    results: [built.page],
    build: async () => {
      await mustRun('构建页面', runNode(programs.vite, viteArgs, { cwd: inRepository('client'), output: 'aside' }))
      await compressPage()
      await keepBudget()
    },
  },
  {
    what: '构建服务端',
    stamp: inRepository('.cache/build-server'),
    sources: ['pnpm-lock.yaml', 'server/src', 'server/scripts', 'seed', 'shared/src'],
    results: [built.main, built.cli, built.loadDemo],
    build: async () => {
      removeOldChunks()
      await buildServer()
    },
  },
]

/** Builds both halves, or only what has changed since they were built. */
export async function ensureBuilt({ force = false } = {}) {
  for (const { what, stamp, sources, results, build } of halves) {
    const wanted = fingerprintOf(sources)
    if (!force && readStamp(stamp) === wanted && results.every((path) => existsSync(path))) continue
    await withProgress(what, build)
    writeStamp(stamp, wanted)
  }
}

/** Is there anything to serve, up to date or not? */
export const isBuilt = () => halves.every(({ results }) => results.every((path) => existsSync(path)))
