import { ensureBuilt, isBuilt } from './steps/build.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { built } from './steps/repository.mjs'

checkNode()
// Production serves what was built and tried; only a first start builds by itself.
if (!isBuilt()) {
  await ensureInstalled()
  await ensureBuilt()
}
await handOver(built.main)
