import { auditDependencies } from './audit.mjs'
import { ensureBuilt } from './build.mjs'
import { inRepository, programs } from './repository.mjs'
import { runNode } from './run.mjs'
import { say, secondsSince } from './say.mjs'
import { ensureTestCity } from './test-city.mjs'
import { nothing, runVitest, sum } from './vitest-report.mjs'

/**
 * @typedef {import('./vitest-report.mjs').Totals} Totals
 * @typedef {{ name: string, run: () => Promise<{ code: number, output: string, totals: Totals }> }} Check
 */

/** How many run side by side: the machines that run this have two cores. */
const atOnce = 2

/**
 * A check that is one program, and passes or fails as a whole.
 * @param {string} name
 * @param {string} program
 * @param {readonly string[]} args
 * @returns {Check}
 */
const whole = (name, program, args) => ({
  name,
  run: async () => ({ ...(await runNode(program, args, { output: 'keep' })), totals: nothing }),
})

/**
 * @param {string} name
 * @param {readonly string[]} args
 * @returns {Check}
 */
const tests = (name, args) => ({
  name,
  run: () => runVitest(name, ['--config', inRepository('.vitest.config.ts'), ...args], 'keep'),
})

const types = whole('types', programs.tsc, ['-b', inRepository('.tsconfig.json')])
const lint = (/** @type {readonly string[]} */ files) => whole('lint', programs.biome, ['ci', '--colors=off', ...files])
const unused = whole('unused', programs.knip, [])

/**
 * What the browser is shown, made while the tests without one run: pages and server, and the demo city that they load.
 * @type {Check}
 */
const preparations = {
  name: 'build and demo city',
  run: async () => {
    try {
      await ensureBuilt()
      return { ...(await ensureTestCity()), totals: nothing }
    } catch (error) {
      return { code: 1, output: error instanceof Error ? error.message : String(error), totals: nothing }
    }
  },
}

/**
 * What is known of the packages that are shipped.
 * @type {Check}
 */
const audit = { name: 'audit', run: async () => ({ ...(await auditDependencies()), totals: nothing }) }

/** @type {readonly Check[]} */
export const allChecks = [tests('unit tests', []), types, lint(['.']), unused, audit]

/** @type {readonly Check[]} */
export const checksAndPreparations = [...allChecks, preparations]

/**
 * What the change since a commit can have broken. The tests of the architecture read files as text, so nothing says that
 * they belong to a change: they always run.
 * @param {string} since
 * @param {readonly string[]} files
 * @returns {readonly Check[]}
 */
export const checksOfChange = (since, files) => [
  tests('tests of the change', ['--changed', since, '--passWithNoTests']),
  tests('architecture', ['--project', 'tests', 'architecture']),
  types,
  lint(['--no-errors-on-unmatched', '--files-ignore-unknown=true', ...files]),
]

/**
 * @param {Check} check
 * @returns {Promise<Totals>}
 */
async function runCheck({ name, run }) {
  const since = performance.now()
  const { code, output, totals } = await run()
  say(`${code === 0 ? '✓' : '✗'} ${name}：${secondsSince(since)}`)
  if (code === 0 && name === 'audit' && output) say(output)
  if (code === 0) return totals
  say(output)
  // A linter that complains, or a runner that breaks without a failing test, is one failure too.
  return totals.failed > 0 ? totals : { ...totals, failed: 1 }
}

/**
 * Runs every check, whatever the others say; answers what passed and failed.
 * @param {readonly Check[]} checks
 */
export async function runChecks(checks = allChecks) {
  say(`检查：${checks.map(({ name }) => name).join('、')}……`)
  const waiting = [...checks]
  let totals = nothing
  const worker = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const found = await runCheck(check)
      totals = sum(totals, found)
    }
  }
  await Promise.all(Array.from({ length: atOnce }, worker))
  return totals
}
