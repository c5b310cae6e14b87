import { accessSync, constants, existsSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, join } from 'node:path'
import { inRepository, programs } from './repository.mjs'
import { run, runNode } from './run.mjs'
import { withProgress } from './say.mjs'

const usualPlaces = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
]
const usualNames = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable']

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK)
    return true
  } catch {
    return false
  }
}

function installedBrowser() {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  const onPath = folders.flatMap((folder) => usualNames.map((name) => join(folder, name)))
  return [...usualPlaces, ...onPath].find(isExecutable)
}

function playwrightBrowser() {
  const { chromium } = createRequire(inRepository('tests/package.json'))('playwright-core')
  /** @type {string} */
  const path = chromium.executablePath()
  return existsSync(path) ? path : undefined
}

async function downloadedBrowser() {
  await withProgress('下载测试用浏览器', () =>
    runNode(programs.playwright, ['install', 'chromium'], { output: 'aside' }),
  )
  return playwrightBrowser()
}

async function packagedBrowser() {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return undefined
  const aside = /** @type {const} */ ({ output: 'aside', env: { DEBIAN_FRONTEND: 'noninteractive' } })
  await withProgress('安装测试用浏览器', async () => {
    await run('apt-get', ['update', '-qq'], aside)
    return run('apt-get', ['install', '-y', '-qq', 'chromium', 'fonts-noto-cjk'], aside)
  })
  return installedBrowser()
}

/** A Chromium to test in, fetched where the machine has none; undefined where that is not possible either. */
export async function findBrowser() {
  const given = process.env['PIANQU_BROWSER']
  if (given) return isExecutable(given) ? given : undefined
  return installedBrowser() ?? playwrightBrowser() ?? (await downloadedBrowser()) ?? (await packagedBrowser())
}
