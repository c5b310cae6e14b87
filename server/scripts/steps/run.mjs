import { spawn } from 'node:child_process'
import { root } from './repository.mjs'

/**
 * @typedef {object} Options
 * @property {string} [cwd]
 * @property {Record<string, string>} [env] on top of the process's own
 * @property {'show' | 'aside' | 'keep'} [output] on screen; on standard error, beside the answer of the script itself;
 * or given back when it has ended
 *
 * @typedef {{ code: number, output: string }} Outcome
 */

/** @satisfies {Record<string, import('node:child_process').StdioOptions>} */
const outputs = {
  show: ['ignore', 'inherit', 'inherit'],
  aside: ['ignore', 2, 2],
  keep: ['ignore', 'pipe', 'pipe'],
}

/**
 * Runs a command to its end; never throws over how it ended.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {Options} [options]
 * @returns {Promise<Outcome>}
 */
export function run(command, args, { cwd = root, env = {}, output: where = 'show' } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(where === 'keep' && { NO_COLOR: '1' }), ...env },
      stdio: outputs[where],
      // npm and npx are batch files there, and only a shell runs those.
      shell: process.platform === 'win32' && ['npm', 'npx'].includes(command),
    })
    let output = ''
    const keep = (/** @type {Buffer} */ part) => {
      output += part
    }
    child.stdout?.on('data', keep)
    child.stderr?.on('data', keep)
    child.on('error', (error) => resolve({ code: 1, output: `${output}${error.message}\n` }))
    child.on('close', (code) => resolve({ code: code ?? 1, output }))
  })
}

/**
 * @param {string} program a JavaScript file
 * @param {readonly string[]} args
 * @param {Options} [options]
 */
export const runNode = (program, args, options) => run(process.execPath, [program, ...args], options)

/**
 * Runs a step that the next ones need; ends the process where it fails.
 * @param {string} what
 * @param {Promise<Outcome>} running
 */
export async function mustRun(what, running) {
  const { code, output } = await running
  if (code === 0) return
  process.stderr.write(`${output}${what}没有成功（退出码 ${code}），原因见上。\n`)
  process.exit(code)
}
