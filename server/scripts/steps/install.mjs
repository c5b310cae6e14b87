import { ensureDriver } from './driver.mjs'
import { fingerprintOf, readStamp, writeStamp } from './fingerprint.mjs'
import { inRepository, pnpm } from './repository.mjs'
import { mustRun, run } from './run.mjs'
import { withProgress } from './say.mjs'

const decisive = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].concat(
  ['client', 'seed', 'server', 'shared', 'tests'].map((name) => `${name}/package.json`),
)
/** Inside node_modules, so that removing that folder removes what is known about it. */
const stamp = inRepository('node_modules/.cache/pianqu-install')

/** @param {readonly string[]} [more] */
const install = (more = []) =>
  run('npx', ['--yes', pnpm, 'install', '--frozen-lockfile', ...more], { env: { CI: 'true' }, output: 'aside' })

/** Installs what the lock file names, where that has not been done; whether the driver fits is tried every time. */
export async function ensureInstalled() {
  const wanted = fingerprintOf(decisive, [process.platform, process.arch])
  if (readStamp(stamp) !== wanted) {
    await withProgress('安装依赖（首次约需一分钟）', () => mustRun('安装依赖', install()))
    writeStamp(stamp, wanted)
  }
  await ensureDriverFits()
}

/** For programs that run what was installed and built long ago, perhaps under another Node. */
export const ensureDriverFits = () => ensureDriver(() => install(['--force']))
