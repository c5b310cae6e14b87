import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fetchedVersion } from './node-version.mjs'
import { inRepository } from './repository.mjs'
import { run } from './run.mjs'
import { withProgress } from './say.mjs'

const system = process.platform === 'win32' ? 'win' : process.platform
/** What npm's package `node` itself takes: the one for this system, with `bin` and `include` and without a script. */
const packageName = `node-${system}-${process.arch}`
const folder = inRepository('.cache', `${packageName}-${fetchedVersion}`)
const unpacked = join(folder, 'node_modules', packageName)

/** Where its headers lie, for what has to be compiled. */
export const binFolder = join(unpacked, 'bin')
const program = join(binFolder, process.platform === 'win32' ? 'node.exe' : 'node')

/** Told by running it: a folder that was broken off looks like one that was not. */
async function works() {
  if (!existsSync(program)) return false
  const { code, output } = await run(program, ['--version'], { output: 'keep' })
  return code === 0 && output.trim() === `v${fetchedVersion}`
}

/** Fetched beside and moved in whole, so that two scripts that start together do not meet in one folder. */
async function fetchNode() {
  const beside = `${folder}.${process.pid}`
  mkdirSync(beside, { recursive: true })
  writeFileSync(join(beside, 'package.json'), '{ "private": true }\n')
  const args = ['install', '--no-audit', '--no-fund', '--no-package-lock', '--loglevel=error', '--ignore-scripts']
  const { code } = await run('npm', [...args, `${packageName}@${fetchedVersion}`], { cwd: beside, output: 'aside' })
  if (code === 0 && !(await works())) {
    rmSync(folder, { recursive: true, force: true })
    renameSync(beside, folder)
  }
  rmSync(beside, { recursive: true, force: true })
}

/**
 * A Node that runs the product, in a folder of the project; undefined where npm has none for this machine.
 * @returns {Promise<string | undefined>}
 */
export async function ownNode() {
  if (await works()) return program
  await withProgress(`用 npm 取 Node ${fetchedVersion}（约 100 MB，只取一次）`, fetchNode)
  return (await works()) ? program : undefined
}
