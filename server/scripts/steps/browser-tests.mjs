import { existsSync } from 'node:fs'
import { isBuilt } from './build.mjs'
import { findBrowser } from './find-browser.mjs'
import { inRepository } from './repository.mjs'
import { say } from './say.mjs'
import { testCity } from './test-city.mjs'
import { nothing, runVitest } from './vitest-report.mjs'

const config = inRepository('tests/vitest.browser.config.ts')

/** Runs the tests of the screens against what was built. */
export async function runBrowserTests() {
  if (!existsSync(config)) {
    say('没有浏览器测试（tests/vitest.browser.config.ts 不存在），跳过')
    return nothing
  }
  const browser = await findBrowser()
  if (!isBuilt() || !existsSync(testCity)) {
    say('页面或演示数据没有准备好，原因见上；浏览器测试不运行')
    return { ...nothing, failed: 1 }
  }
  if (!browser) {
    say('没有可用的浏览器：请安装 Chromium 或 Chrome，或用 PIANQU_BROWSER 指明它的路径，再运行 npm test')
    return { ...nothing, failed: 1 }
  }
  say(`浏览器测试（${browser}）……`)
  const { code, totals } = await runVitest('browser', ['--root', inRepository('tests'), '--config', config], 'show', {
    PIANQU_BROWSER: browser,
    PIANQU_TEST_CITY: testCity,
  })
  return code !== 0 && totals.failed === 0 ? { ...totals, failed: 1 } : totals
}
