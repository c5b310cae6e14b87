import { runChecks } from './steps/checks.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { say, secondsSince } from './steps/say.mjs'

checkNode()
await ensureInstalled()
const since = performance.now()
const { failed } = await runChecks()
say(`共 ${secondsSince(since)}`)
process.exitCode = failed > 0 ? 1 : 0
