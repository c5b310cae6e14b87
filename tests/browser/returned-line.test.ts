import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { fill, reportOf, step } from '../api/dispatch-kit.ts'
import { cutSaves } from './cut-saves.ts'
import { type FilingServer, startFilingServer } from './filing-city.ts'
import { openMonth } from './filing-page.ts'
import { openApp } from './visit.ts'

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer()
  return server
})

/** What offices still have. */
const office = { width: 1366, height: 768 }

const answerOf = (page: Page) => page.getByLabel('答复（重新提交前必须填写）')

/** The district hands everything in; the task force sends one line back. */
async function sendBack(projectCode: string, comment: string): Promise<void> {
  const { city } = server
  const report = await reportOf(city.taskforce, '2025-10', 'D1')
  const reply = await step(city.taskforce, report, {
    step: 'sendBack',
    lines: [{ projectCode, field: 'investedYuan', comment }],
  })
  expect(reply.statusCode).toBe(200)
}

const isInside = async (page: Page, text: string): Promise<boolean> => {
  const box = await page.getByText(text, { exact: true }).first().boundingBox()
  return box !== null && box.y >= 0 && box.y + box.height <= office.height
}

describe('a district at 1366 × 768', () => {
  test('sees checks, messages and totals without scrolling, and the page is no wider than the window', async () => {
    const { page } = await visit('district', { size: office })
    await openMonth(page)
    for (const text of ['本表', '上月', '提交']) expect([text, await isInside(page, text)]).toEqual([text, true])
    const status = await page.getByRole('grid').locator('xpath=ancestor::div[.//p[@role="status"]][1]').boundingBox()
    expect(status && status.y + status.height).toBeLessThanOrEqual(office.height)
    const size = await page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.documentElement.scrollHeight,
    ])
    expect(size).toEqual([office.width, office.height])
  })

  test('hears of a line that is sent back, is led to it, and does not lose the answer by loading the page again', async () => {
    const d1 = await server.city.as('quxian1')
    await fill(d1)
    const handedIn = await step(d1, await reportOf(d1), { step: 'submit' })
    expect(handedIn.json<Report>().status).toBe('submitted')

    const { page, context, complaints } = await visit('district', { size: office })
    complaints.expect(/ERR_INTERNET_DISCONNECTED|ERR_FAILED/)
    await openMonth(page)
    await sendBack('Q12', '与凭证不符')
    await page.getByText('Q12工程被退回').waitFor()
    await page.getByRole('button', { name: '去答复' }).last().click()
    await expect.poll(() => answerOf(page).evaluate((field) => field === document.activeElement)).toBe(true)

    const restore = await cutSaves(context, /\/lines$/)
    await page.keyboard.insertText('凭证已补')
    await page.getByText('离线，已存在本机').waitFor()
    await page.reload()
    await expect.poll(() => answerOf(page).inputValue()).toBe('凭证已补')
    await restore()
    await expect
      .poll(async () => (await reportOf(d1)).comments.map(({ projectCode, answer }) => [projectCode, answer]))
      .toEqual([['Q12', '凭证已补']])

    await page.getByRole('button', { name: '提交', exact: true }).click()
    await page.getByLabel('复核人').fill('李工')
    await page.getByLabel('签发人').fill('王局')
    await page.getByLabel('已核对').check()
    await page.getByRole('dialog').getByRole('button', { name: '提交', exact: true }).click()
    await page.getByText(/^已提交，(等待|正在)审核$/).waitFor()
  })
})
