import { spawn } from 'node:child_process'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { ensureDemoLoaded } from './steps/load-demo.mjs'
import { demoDay, inRepository, programs, root } from './steps/repository.mjs'
import { stopWithNpm } from './steps/stop-with-npm.mjs'

await ensureFittingNode()
stopWithNpm()
await ensureInstalled()
process.env['PIANQU_TODAY'] ??= demoDay
await ensureDemoLoaded(programs.tsx, ['seed/load-demo.ts'])

const children = [
  spawn(process.execPath, [programs.tsx, 'watch', '--clear-screen=false', 'server/src/main.ts', '--demo'], {
    cwd: root,
    stdio: 'inherit',
  }),
  spawn(process.execPath, [programs.vite], { cwd: inRepository('client'), stdio: 'inherit' }),
]

/** One without the other is of no use: whichever ends first takes the other along. */
function endAll() {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', endAll)
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, endAll)
