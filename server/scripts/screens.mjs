import { existsSync } from 'node:fs'
import { ensureBuilt } from './steps/build.mjs'
import { findBrowser } from './steps/find-browser.mjs'
import { ensureFittingNode } from './steps/fitting-node.mjs'
import { ensureInstalled } from './steps/install.mjs'
import { inRepository, programs } from './steps/repository.mjs'
import { runNode } from './steps/run.mjs'
import { say } from './steps/say.mjs'

const program = inRepository('tests/browser/screens.ts')

/** Takes a picture of every screen, to be looked at. */
async function takeScreens() {
  await ensureInstalled()
  await ensureBuilt()
  const browser = await findBrowser()
  if (!browser) say('没有可用的浏览器：请安装 Chromium 或 Chrome，或用 PIANQU_BROWSER 指明它的路径')
  return browser ? runNode(programs.tsx, [program], { env: { PIANQU_BROWSER: browser } }) : { code: 1 }
}

await ensureFittingNode()
if (existsSync(program)) process.exitCode = (await takeScreens()).code
else say('没有截图程序（tests/browser/screens.ts）')
