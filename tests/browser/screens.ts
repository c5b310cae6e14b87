import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { Role } from '@pianqu/shared/access/access.ts'
import type { Browser, Page } from 'playwright-core'
import { launchBrowser } from './browser.ts'
import { loadDemo, temporaryFolder } from './demo-city.ts'
import { type DemoServer, startDemoServer } from './demo-server.ts'
import { people, signIn } from './people.ts'
import { routes, views } from './routes.ts'
import { settle } from './settle.ts'

const folder = './screens'
const widths = { 1440: 900, 390: 844 } as const

const say = (line: string) => process.stdout.write(`${line}\n`)

/** Makes the window as high as the page, so that what is fixed to its lower edge stands there. */
async function showWhole(page: Page): Promise<void> {
  const size = page.viewportSize()
  const height = await page.evaluate(() => document.documentElement.scrollHeight)
  if (size && height > size.height) await page.setViewportSize({ ...size, height })
}

/** A picture of every screen that the role sees, the whole page, nothing moving. */
async function takeScreens(browser: Browser, server: DemoServer, role: Role): Promise<void> {
  for (const [width, height] of Object.entries(widths)) {
    const context = await browser.newContext({
      viewport: { width: Number(width), height },
      reducedMotion: 'reduce',
      locale: 'zh-CN',
    })
    await signIn(context, server, people[role])
    const page = await context.newPage()
    for (const { name, address, heading, seenBy } of [...routes, ...views]) {
      if (!seenBy.includes(role)) continue
      const path = join(folder, people[role], width, `${name}.png`)
      mkdirSync(join(path, '..'), { recursive: true })
      await page.setViewportSize({ width: Number(width), height })
      await page.goto(`${server.origin}${address}`)
      await settle(page, heading)
      await showWhole(page)
      await page.screenshot({ path, fullPage: true, animations: 'disabled' })
      say(path)
    }
    await context.close()
  }
}

const city = temporaryFolder()
const browser = await launchBrowser()
try {
  say('装入演示数据……')
  await loadDemo(city)
  const server = await startDemoServer(city)
  for (const role of Object.keys(people) as Role[]) await takeScreens(browser, server, role)
  await server.stop()
} finally {
  await browser.close()
  rmSync(city, { recursive: true, force: true })
}
