import { pnpm } from './repository.mjs'
import { run } from './run.mjs'

/** @typedef {{ code: number, output: string }} Verdict */

/** Of these nobody ships a release; what is less is for whoever reads the list. */
const grave = ['high', 'critical']

const skipped = (/** @type {string} */ why) => ({ code: 0, output: `依赖审计跳过：${why}，联网后请再运行\n` })

/**
 * What the answer of `pnpm audit --json` comes to: known faults of what is shipped fail, and where the registry could not be
 * asked that is said instead of decided.
 * @param {string} answer
 * @returns {Verdict}
 */
export function auditVerdict(answer) {
  const from = answer.indexOf('{')
  let said
  try {
    said = JSON.parse(answer.slice(Math.max(0, from)))
  } catch {
    return skipped('登记处没有回答')
  }
  if (said.error) return skipped(`登记处没有回答（${said.error.code ?? said.error}）`)
  if (typeof said.advisories !== 'object' || said.advisories === null) return skipped('看不懂登记处的回答')
  const found = Object.values(said.advisories).filter(({ severity }) => grave.includes(severity))
  const lines = found.map(
    ({ severity, module_name, vulnerable_versions, title, url }) =>
      `${severity} ${module_name} ${vulnerable_versions}：${title} ${url}\n`,
  )
  return { code: found.length > 0 ? 1 : 0, output: lines.join('') }
}

/** Asks the registry about what is shipped; a machine without one is not held up by it. */
export async function auditDependencies() {
  const args = ['--yes', pnpm, 'audit', '--prod', '--json']
  const env = { npm_config_fetch_retries: '0', npm_config_fetch_timeout: '15000' }
  const { output } = await run('npx', args, { output: 'keep', env })
  return auditVerdict(output)
}
