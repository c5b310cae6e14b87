import { changedFiles, startOfChange } from './steps/changed.mjs'
import { allChecks, checksOfChange, runChecks } from './steps/checks.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { say, secondsSince } from './steps/say.mjs'

await ensureFittingNode()
await ensureInstalled()

async function checksToRun() {
  const asked = process.argv.find((arg) => /^--changed(=|$)/.test(arg))
  if (!asked) return allChecks
  const since = asked.slice('--changed='.length) || (await startOfChange())
  const files = await changedFiles(since)
  say(files.length > 0 ? `自 ${since.slice(0, 10)} 改动了 ${files.length} 个文件` : `自 ${since.slice(0, 10)} 没有改动`)
  return files.length > 0 ? checksOfChange(since, files) : []
}

const since = performance.now()
const { failed } = await runChecks(await checksToRun())
say(`共 ${secondsSince(since)}`)
process.exitCode = failed > 0 ? 1 : 0
