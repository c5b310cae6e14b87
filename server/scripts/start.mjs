import { ensureBuilt } from './steps/build.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureDemoLoaded } from './steps/load-demo.mjs'
import { built, demoDay } from './steps/repository.mjs'

await ensureFittingNode()
await ensureInstalled()
await ensureBuilt()
process.env['PIANQU_TODAY'] ??= demoDay
await ensureDemoLoaded(built.loadDemo)
await handOver(built.main, ['--demo'])
