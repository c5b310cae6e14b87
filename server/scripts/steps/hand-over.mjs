import { pathToFileURL } from 'node:url'
import { stopWithNpm } from './stop-with-npm.mjs'

/**
 * Becomes the built program, in this process: signals, input and exit code are its own, and nothing outlives a kill.
 * @param {string} program
 * @param {readonly string[]} [args]
 */
export async function handOver(program, args = []) {
  stopWithNpm()
  process.setSourceMapsEnabled(true)
  process.argv.splice(1, process.argv.length, program, ...args)
  await import(pathToFileURL(program).href)
}
