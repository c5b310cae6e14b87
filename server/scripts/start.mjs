import { ensureBuilt } from './steps/build.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureDemoLoaded } from './steps/load-demo.mjs'
import { checkNode } from './steps/node-version.mjs'
import { built, demoDay } from './steps/repository.mjs'

checkNode()
await ensureInstalled()
await ensureBuilt()
process.env['PIANQU_TODAY'] ??= demoDay
await ensureDemoLoaded(built.loadDemo)
await handOver(built.main, ['--demo'])
