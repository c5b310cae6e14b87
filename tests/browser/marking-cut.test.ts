import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { round } from '../api/assessment-city.ts'
import { cutSaves } from './cut-saves.ts'
import { colleague, type MarkingServer, startMarkingServer } from './marking-city.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

let server: MarkingServer
const { visit } = openApp(async () => {
  server = await startMarkingServer()
  return server
})

const openSheet = async (page: Page): Promise<void> => {
  await page.goto('/assessment')
  await settle(page, /^2025年度全市双向考核评分中/)
  await page.getByRole('grid').waitFor()
}

/** The first criterion of a district. */
const cellOf = (page: Page, row: number) => page.getByRole('row').nth(row).getByRole('gridcell').first()

async function mark(page: Page, row: number, points: string): Promise<void> {
  await cellOf(page, row).click()
  await page.keyboard.insertText(points)
  await page.keyboard.press('Enter')
}

/** Waits until everything typed is on the server. */
const saved = (page: Page): Promise<void> => page.getByText(/^已保存 /).waitFor()

/** The target of a row, and what the server holds there. */
async function heldIn(row: number): Promise<number | null | undefined> {
  const { targets, cells } = await server.sheet()
  const code = targets[row - 1]?.code
  return cells.find(({ targetCode, criterionCode }) => targetCode === code && criterionCode === 'C1')?.tenths
}

/** A colleague of the department marks the same meanwhile, or takes the mark away. */
async function meanwhile(row: number, tenths: number | null): Promise<void> {
  const other = await server.city.as(colleague)
  const { version, targets } = await server.sheet()
  const targetCode = targets[row - 1]?.code
  const mark = tenths === null ? null : { tenths, reason: null, basis: null }
  const cells = [{ targetCode, criterionCode: 'C1', mark }]
  expect((await other.put(`${round}/sheet`, { version, cells })).statusCode).toBe(200)
}

async function marking() {
  const opened = await visit('department')
  opened.complaints.expect(/ERR_INTERNET_DISCONNECTED|^net::ERR_|^409 PUT /)
  await openSheet(opened.page)
  return opened
}

describe('when the network is cut while a department marks', () => {
  test('marks wait in this window, over a reload too, and are sent once it is back', async () => {
    const { page, context } = await marking()
    const restore = await cutSaves(context, /\/sheet$/)
    await mark(page, 1, '18')
    await page.getByText('离线，暂存在本窗口，请不要关闭').waitFor()
    expect(await page.evaluate(() => indexedDB.databases())).toEqual([])
    page.once('dialog', (dialog) => void dialog.accept())
    await page.goto('about:blank')
    await openSheet(page)
    await page.getByText('离线，暂存在本窗口，请不要关闭').waitFor()
    expect(await heldIn(1)).toBeUndefined()
    await restore()
    await page.getByRole('button', { name: '现在再试' }).click()
    await saved(page)
    expect(await heldIn(1)).toBe(180)
  })

  test('a colleague’s mark is not overwritten without a question', async () => {
    const { page, context } = await marking()
    await context.setOffline(true)
    await mark(page, 2, '17')
    await page.getByText('离线，暂存在本窗口，请不要关闭').waitFor()
    await meanwhile(2, 120)
    await context.setOffline(false)
    const dialog = page.getByRole('dialog', { name: '1 处与同事同时修改' })
    await dialog.getByRole('button', { name: '对方的 12 分' }).waitFor()
    expect(await heldIn(2)).toBe(120)
    await dialog.getByRole('button', { name: '我的 17 分' }).click()
    await saved(page)
    expect(await heldIn(2)).toBe(170)
  })

  test('nor is what the colleague has taken back written again, where only the answer to ours was lost', async () => {
    const { page } = await marking()
    await page.route(
      /\/sheet$/,
      async (route) => {
        await route.fetch()
        await meanwhile(3, null)
        await route.abort('connectionreset')
      },
      { times: 1 },
    )
    await mark(page, 3, '16')
    await page.getByRole('button', { name: '现在再试' }).click()
    await saved(page)
    expect(await heldIn(3)).toBeUndefined()
  })
})
