import { spawn } from 'node:child_process'
import { delimiter } from 'node:path'
import { canFetch, fetchedVersion, isSupported } from './node-version.mjs'
import { binFolder, ownNode } from './own-node.mjs'
import { say } from './say.mjs'
import { stopWithNpm } from './stop-with-npm.mjs'

const current = process.versions.node

/** @returns {never} */
function giveUp() {
  say(
    `片区调度需要 Node.js 22.14 以上的 22 版、24 版或 26 版；当前是 ${current}，` +
      `也没能用 npm 取到 ${fetchedVersion}。请从 https://nodejs.org 安装后重试。`,
  )
  process.exit(1)
}

/**
 * Runs this very script once more, on another Node, and ends as it ends.
 * @param {string} program
 */
function goOnWith(program) {
  const PATH = [binFolder, process.env['PATH'] ?? ''].join(delimiter)
  const child = spawn(program, [...process.execArgv, ...process.argv.slice(1)], {
    stdio: 'inherit',
    env: { ...process.env, PATH },
  })
  // A terminal tells the whole group of an interrupt; what comes to this process alone is passed on.
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => (signal === 'SIGINT' && process.stdin.isTTY ? undefined : child.kill(signal)))
  }
  stopWithNpm()
  return new Promise(() => {
    child.on('error', giveUp)
    child.on('exit', (code) => process.exit(code ?? 1))
  })
}

/** Goes on only where this Node runs the product; elsewhere the script runs on one that does, fetched by npm. */
export async function ensureFittingNode() {
  if (isSupported(current)) return
  if (!canFetch(current)) giveUp()
  const program = await ownNode()
  if (!program) giveUp()
  say(`这台机器的 Node 是 ${current}，片区调度需要 22.14 以上：改用项目文件夹里的 Node ${fetchedVersion}`)
  await goOnWith(program)
}
