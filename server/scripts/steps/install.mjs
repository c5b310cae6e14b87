import { fingerprintOf, readStamp, writeStamp } from './fingerprint.mjs'
import { inRepository, pnpm } from './repository.mjs'
import { mustRun, run } from './run.mjs'
import { withProgress } from './say.mjs'

const decisive = ['pnpm-lock.yaml', 'pnpm-workspace.yaml', 'package.json'].concat(
  ['client', 'seed', 'server', 'shared', 'tests'].map((name) => `${name}/package.json`),
)
/** Inside node_modules, so that removing that folder removes what is known about it. */
const stamp = inRepository('node_modules/.cache/pianqu-install')

/** @param {readonly string[]} args */
const runPnpm = (args) => run('npx', ['--yes', pnpm, ...args], { env: { CI: 'true' }, output: 'aside' })

/** Compiled for another Node, or not at all: it says so only when a database is opened. */
async function sqliteOpens() {
  const program = "new (require('better-sqlite3'))(':memory:').close()"
  const { code } = await run(process.execPath, ['-e', program], { cwd: inRepository('server'), output: 'keep' })
  return code === 0
}

/** Installs what the lock file names, where that has not been done for this lock file and this Node. */
export async function ensureInstalled() {
  const wanted = fingerprintOf(decisive, [process.versions.modules, process.platform, process.arch])
  if (readStamp(stamp) === wanted) return
  await withProgress('安装依赖（首次约需两分钟，其中 better-sqlite3 编译约一分钟）', () =>
    mustRun('安装依赖', runPnpm(['install', '--frozen-lockfile'])),
  )
  if (!(await sqliteOpens())) {
    await withProgress('为当前 Node 重新编译 better-sqlite3', () =>
      mustRun('编译', runPnpm(['rebuild', '--recursive', 'better-sqlite3'])),
    )
  }
  writeStamp(stamp, wanted)
}
