import { ensureBuilt, isBuilt } from './steps/build.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { built } from './steps/repository.mjs'

checkNode()
if (!isBuilt()) {
  await ensureInstalled()
  await ensureBuilt()
}
await handOver(built.cli, process.argv.slice(2))
