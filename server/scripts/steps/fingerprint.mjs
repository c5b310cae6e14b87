import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { inRepository } from './repository.mjs'

const passedOver = /^(node_modules|dist|\.cache)$|\.test\.tsx?$/

/**
 * @param {string} path
 * @returns {string[]}
 */
function filesIn(path) {
  if (!existsSync(path)) return []
  if (statSync(path).isFile()) return [path]
  return readdirSync(path)
    .filter((name) => !passedOver.test(name))
    .sort()
    .flatMap((name) => filesIn(join(path, name)))
}

/**
 * The same for the same names and bytes, whatever their dates: a clone has new dates and old content.
 * @param {readonly string[]} paths files and folders of the repository
 * @param {readonly string[]} [more] what else decides the result
 */
export function fingerprintOf(paths, more = []) {
  const hash = createHash('sha256').update(JSON.stringify(more))
  for (const file of paths.flatMap((path) => filesIn(inRepository(path)))) {
    hash.update(`\0${file}\0`).update(readFileSync(file))
  }
  return hash.digest('hex')
}

/** @param {string} path */
export const readStamp = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')

/**
 * @param {string} path
 * @param {string} fingerprint
 */
export function writeStamp(path, fingerprint) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, fingerprint)
}
