import { ensureBuilt } from './steps/build.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureDemoLoaded } from './steps/load-demo.mjs'
import { checkNode } from './steps/node-version.mjs'
import { built } from './steps/repository.mjs'

checkNode()
await ensureInstalled()
await ensureBuilt()
// In the middle of filling October, where the demo city has most to show.
process.env['PIANQU_TODAY'] ??= '2025-10-28'
await ensureDemoLoaded(process.env['PIANQU_DATA'] ?? './data')
await handOver(built.main, ['--demo'])
