import { existsSync } from 'node:fs'
import { findBrowser } from './find-browser.mjs'
import { inRepository } from './repository.mjs'
import { say } from './say.mjs'
import { nothing, runVitest } from './vitest-report.mjs'

const config = inRepository('tests/vitest.browser.config.ts')

/** Runs the tests of the screens against what was built. */
export async function runBrowserTests() {
  if (!existsSync(config)) {
    say('没有浏览器测试（tests/vitest.browser.config.ts 不存在），跳过')
    return nothing
  }
  const browser = await findBrowser()
  if (!browser) {
    say('没有可用的浏览器：请安装 Chromium 或 Chrome，或用 PIANQU_BROWSER 指明它的路径，再运行 npm test')
    return { ...nothing, failed: 1 }
  }
  say(`浏览器测试（${browser}）……`)
  const { code, totals } = await runVitest('browser', ['--root', inRepository('tests'), '--config', config], 'show', {
    PIANQU_BROWSER: browser,
  })
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}
