import type { Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { pages } from '../../client/src/app/pages.ts'
import { type Cuttable, cuttable } from './cuttable.ts'
import { startDemoServer } from './demo-server.ts'
import { type Route, routes } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const unreached = /^net::ERR_|Failed to fetch|dynamically imported|preload CSS/

let way: Cuttable
const { look, visit } = openApp(async () => {
  const server = await startDemoServer(inject('city'))
  way = await cuttable(server.origin)
  const stop = async () => {
    await way.cut()
    await server.stop()
  }
  return { ...server, origin: way.origin, stop }
}, unreached)

const words = /^网络不通，\d\d:\d\d 的数据$/
const strip = (page: Page) => page.getByRole('note').filter({ hasText: '网络不通' })

/** Pages on which work goes on without the server, and which say so themselves. */
const goesOnAlone = new Set(pages.filter(({ goesOnAlone }) => goesOnAlone).map(({ path }) => path as string))

const textOf = (page: Page) => page.locator('main').textContent()

/** What is in sight when the server is gone, and after it came back. */
async function expectToStay(page: Page, { address, heading }: Route): Promise<void> {
  await page.goto(address)
  await settle(page, heading)
  const before = await textOf(page)
  await way.cut()
  try {
    await strip(page).getByText(words).waitFor()
    expect(await page.locator('main[data-old]').count()).toBe(1)
    expect(await textOf(page)).toBe(before)
  } finally {
    await way.mend()
  }
  await strip(page)
    .getByRole('button', { name: '现在再试' })
    .click({ timeout: 5_000 })
    .catch(() => undefined)
  await strip(page).waitFor({ state: 'hidden' })
  await settle(page, heading)
  expect(await page.locator('main[data-old]').count()).toBe(0)
}

describe('when the server is gone', () => {
  const tried = routes.filter(({ pattern }) => !goesOnAlone.has(pattern))

  test.each(tried)('what $name shows stays, dimmed, with its time', async (route) => {
    const [role] = route.seenBy
    if (!role) throw new Error(`${route.name} is seen by nobody`)
    const page = await look(role)
    await expectToStay(page, route)
  })

  test('a source that is asked for fails alone, and a page whose code is not here leaves the one in sight', async () => {
    const { page } = await visit('leader')
    await page.goto('/')
    await settle(page, /^2025年9月重点片区专项债占/)
    await way.cut()
    await page.locator('main [data-figure]').first().click()
    await page.getByText('没有打开').waitFor()
    await page.getByRole('link', { name: '政策', exact: true }).first().click()
    await page.getByText('本页保持不变').waitFor()
    expect(new URL(page.url()).pathname).toBe('/')
    await page.getByRole('heading', { level: 1, name: /^2025年9月重点片区专项债占/ }).waitFor()
    expect(await page.getByText('页面没有打开').count()).toBe(0)
    await way.mend()
    await strip(page).waitFor({ state: 'hidden' })
    // What did not arrive is fetched by itself.
    await page.getByRole('dialog').waitFor()
  })
})
