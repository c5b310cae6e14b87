import { runBrowserTests } from './steps/browser-tests.mjs'
import { checksAndPreparations, runChecks } from './steps/checks.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { sum } from './steps/vitest-report.mjs'

await ensureFittingNode()
await ensureInstalled()
const checked = await runChecks(checksAndPreparations)
const { passed, failed, skipped } = sum(checked, await runBrowserTests())
process.stdout.write(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}\n`)
process.exitCode = failed > 0 ? 1 : 0
