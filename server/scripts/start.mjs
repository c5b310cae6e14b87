import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { ensureBuilt } from './steps/build.mjs'
import { handOver } from './steps/hand-over.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { checkNode } from './steps/node-version.mjs'
import { built } from './steps/repository.mjs'
import { mustRun, runNode } from './steps/run.mjs'

/** In the middle of filling October, where the demo city has most to show. */
const demoDay = '2025-10-28'

checkNode()
await ensureInstalled()
await ensureBuilt()
process.env['PIANQU_TODAY'] ??= demoDay
const dataFolder = process.env['PIANQU_DATA'] ?? './data'
if (!existsSync(join(dataFolder, 'pianqu.sqlite'))) await mustRun('载入演示城市', runNode(built.loadDemo, []))
await handOver(built.main, ['--demo'])
