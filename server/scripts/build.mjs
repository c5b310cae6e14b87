import { ensureBuilt } from './steps/build.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'

await ensureFittingNode()
await ensureInstalled()
await ensureBuilt({ force: true })
