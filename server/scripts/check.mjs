import { runChecks } from './steps/checks.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { say, secondsSince } from './steps/say.mjs'

await ensureFittingNode()
await ensureInstalled()
const since = performance.now()
const { failed } = await runChecks()
say(`共 ${secondsSince(since)}`)
process.exitCode = failed > 0 ? 1 : 0
