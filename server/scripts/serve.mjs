import { ensureBuilt, isBuilt } from './steps/build.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureDriverFits, ensureInstalled } from './steps/install.mjs'
import { built } from './steps/repository.mjs'

await ensureFittingNode()
// Production serves what was built and tried; only a first start builds by itself.
if (!isBuilt()) {
  await ensureInstalled()
  await ensureBuilt()
} else await ensureDriverFits()
await handOver(built.main)
