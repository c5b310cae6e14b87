import { readFileSync, rmSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { inRepository } from './repository.mjs'
import { mustRun, run } from './run.mjs'
import { say, withProgress } from './say.mjs'

const server = inRepository('server')

/** Told by opening a database in a process of its own: a driver that does not fit may end the process that loads it. */
async function opens() {
  const program = "new (require('better-sqlite3'))(':memory:').close()"
  return (await run(process.execPath, ['-e', program], { cwd: server, output: 'keep' })).code === 0
}

const packageFolder = () => dirname(createRequire(join(server, 'package.json')).resolve('better-sqlite3/package.json'))

/**
 * Does this folder hold the headers of the Node that runs?
 * @param {string | undefined} folder
 */
function hasOurHeaders(folder) {
  if (!folder) return false
  try {
    const header = readFileSync(join(folder, 'include/node/node_version.h'), 'utf8')
    return header.includes(`#define NODE_MAJOR_VERSION ${process.versions.node.split('.')[0]}\n`)
  } catch {
    return false
  }
}

/** The headers of this very Node where they lie beside it; npm may be set to those of another. */
const headers = () =>
  [dirname(dirname(process.execPath)), process.env['npm_config_nodedir']].find((folder) => hasOurHeaders(folder))

async function compile() {
  const folder = headers()
  const args = ['--yes', 'node-gyp@13.1.0', 'rebuild', '--release', '--force_build=1']
  const env = { npm_config_nodedir: folder ?? '' }
  const { code, output } = await run('npx', args, { cwd: packageFolder(), env, output: 'keep' })
  if (code !== 0) say(output)
}

/**
 * Makes the SQLite driver open a database: first what the package brings, then that fetched anew, then one compiled here.
 * @param {() => Promise<import('./run.mjs').Outcome>} reinstall
 */
export async function ensureDriver(reinstall) {
  if (await opens()) return
  const removeCompiled = () => rmSync(join(packageFolder(), 'build'), { recursive: true, force: true })
  removeCompiled()
  if (await opens()) return say('SQLite 驱动是为另一个 Node 编译的，已换回随包附带的')
  await withProgress('重新安装 SQLite 驱动', () => mustRun('安装依赖', reinstall()))
  removeCompiled()
  if (await opens()) return
  await withProgress('随包附带的 SQLite 驱动不适用于这台机器，现在编译（约一分钟）', compile)
  if (await opens()) return
  say('SQLite 驱动在这台机器上打不开数据库。请安装 python3、make 和 C++ 编译器后重试；原因见上。')
  process.exit(1)
}
