import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { inRepository, programs } from './steps/repository.mjs'
import { runNode } from './steps/run.mjs'
import { say } from './steps/say.mjs'

await ensureFittingNode()
await ensureInstalled()
const folder = inRepository('tests/bench')
// `npm run bench -- rail` runs those whose names have this word in them.
const [word = ''] = process.argv.slice(2)
const named = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.bench.ts')) : []
const benches = named.filter((name) => name.includes(word))
if (benches.length === 0) say('没有性能测试（tests/bench/*.bench.ts）')
// One after the other: two at once would measure each other.
for (const name of benches.sort()) {
  say(name)
  const { code } = await runNode(programs.tsx, [join(folder, name)])
  if (code !== 0) process.exitCode = 1
}
