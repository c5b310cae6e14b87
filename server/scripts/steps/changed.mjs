import { existsSync } from 'node:fs'
import { inRepository } from './repository.mjs'
import { run } from './run.mjs'

/** @param {readonly string[]} args */
async function git(...args) {
  const { code, output } = await run('git', args, { output: 'keep' })
  return code === 0 ? output.trim() : ''
}

/** Where this branch left main; on main itself the last commit. */
export async function startOfChange() {
  const head = await git('rev-parse', 'HEAD')
  return (await git('merge-base', 'HEAD', 'main')) || head
}

/**
 * The files that differ from a commit and still exist, new ones included.
 * @param {string} since
 */
export async function changedFiles(since) {
  const [changed, added] = await Promise.all([
    git('diff', '--name-only', since),
    git('ls-files', '--others', '--exclude-standard'),
  ])
  const names = `${changed}\n${added}`.split('\n').filter((name) => name && existsSync(inRepository(name)))
  return [...new Set(names)].sort()
}
