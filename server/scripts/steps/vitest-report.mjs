import { existsSync, readFileSync, rmSync } from 'node:fs'
import { inRepository, programs } from './repository.mjs'
import { runNode } from './run.mjs'

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Totals
 *
 * What is read of the report that Vitest writes.
 * @typedef {object} Report
 * @property {number} numPassedTests
 * @property {number} numFailedTests
 * @property {number} numPendingTests
 * @property {number} numTodoTests
 * @property {{ status: string, assertionResults: unknown[] }[]} testResults
 */

/** @type {Totals} */
export const nothing = { passed: 0, failed: 0, skipped: 0 }

/**
 * @param {Totals} one
 * @param {Totals} other
 * @returns {Totals}
 */
export const sum = (one, other) => ({
  passed: one.passed + other.passed,
  failed: one.failed + other.failed,
  skipped: one.skipped + other.skipped,
})

/**
 * A file that does not even load has no tests to count and is one failure all the same.
 * @param {Report} report
 * @returns {Totals}
 */
export function totalsOf({ numPassedTests, numFailedTests, numPendingTests, numTodoTests, testResults }) {
  const broken = testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  )
  return {
    passed: numPassedTests,
    failed: numFailedTests + broken.length,
    skipped: numPendingTests + numTodoTests,
  }
}

/**
 * Runs tests and counts them from Vitest's own report, kept as `test-results/<name>.json`.
 * @param {string} name
 * @param {readonly string[]} args
 * @param {'show' | 'keep'} output
 * @param {Record<string, string>} [env]
 */
export async function runVitest(name, args, output, env = {}) {
  const path = inRepository('test-results', `${name}.json`)
  rmSync(path, { force: true })
  const onScreen = output === 'show' ? 'default' : 'dot'
  const reporters = [`--reporter=${onScreen}`, '--reporter=json', `--outputFile.json=${path}`]
  const outcome = await runNode(programs.vitest, ['run', ...args, ...reporters], { output, env })
  return { ...outcome, totals: existsSync(path) ? totalsOf(JSON.parse(readFileSync(path, 'utf8'))) : nothing }
}
