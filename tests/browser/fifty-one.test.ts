import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { reportOf, step } from '../api/dispatch-kit.ts'
import { typedOver } from '../workbook.ts'
import { type FilingServer, owedOf, startFilingServer } from './filing-city.ts'
import { openMonth, saved } from './filing-page.ts'
import { acceptAll } from './review-pace.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const size = 51
const office = { width: 1366, height: 768 }
const codes = owedOf(size)
const wanOf = (code: string): number => 90 + codes.indexOf(code)

let server: FilingServer
const { visit } = openApp(async () => {
  server = await startFilingServer(size)
  return server
})

const report = async () => reportOf(await server.city.as('quxian1'))

/** What stands on the server for each line, in 万元. */
const amounts = async () =>
  Object.fromEntries(
    (await report()).lines.map(({ projectCode, content }) => [projectCode, (content.investedYuan ?? 0) / 10_000]),
  )

const wanted = (of: (code: string) => number) => Object.fromEntries(codes.map((code) => [code, of(code)]))

/** A sheet as an office keeps it: titles of its own, in another order, with a total below. */
const officeSheet = (): string =>
  [
    ['序号', '项目编码', '当月完成投资额（万元）', '工程形象进度（%）', '工程进展', '备注'],
    ...codes.toReversed().map((code, index) => [index + 1, code, wanOf(code).toFixed(2), '50%', '主体封顶', '']),
    ['', '合计', codes.reduce((sum, code) => sum + wanOf(code), 0), '', '', ''],
  ]
    .map((row) => row.join('\t'))
    .join('\n')

async function pasteAnywhere(page: Page, text: string): Promise<void> {
  await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
  await page.evaluate((copied) => navigator.clipboard.writeText(copied), text)
  await page.keyboard.press('Control+v')
}

async function handIn(page: Page): Promise<void> {
  await page.keyboard.press('Control+Enter')
  const dialog = page.getByRole('dialog', { name: '核对并提交' })
  await dialog.getByLabel('复核人').fill('李工')
  await dialog.getByLabel('签发人').fill('王局')
  await dialog.getByRole('checkbox').last().check()
  await page.keyboard.press('Control+Enter')
  await page.getByText('已提交，等待审核').waitFor()
}

const withdraw = async () => {
  const district = await server.city.as('quxian1')
  const reply = await step(district, await report(), { step: 'withdraw' })
  expect(reply.statusCode).toBe(200)
}

describe('51 lines at 1366 × 768', () => {
  test('are pasted with the titles of an office, beside the sheet, and handed in', async () => {
    const { page } = await visit('district', { size: office })
    await openMonth(page)
    await page.getByRole('heading', { level: 1 }).click()
    await pasteAnywhere(page, officeSheet())
    const preview = page.getByRole('dialog', { name: '粘贴预览' })
    await preview.getByRole('button', { name: '确认' }).click()
    await saved(page)
    expect(await amounts()).toEqual(wanted(wanOf))
    await handIn(page)
    expect((await report()).counts).toMatchObject({ owed: size, submitted: size })
    await withdraw()
  })

  test('are typed down the column of amounts', async () => {
    const { page } = await visit('district', { size: office })
    await openMonth(page)
    await expect.poll(() => page.evaluate(() => document.activeElement?.tagName)).toBe('TEXTAREA')
    await page.keyboard.press('Control+Home')
    const { lines } = await report()
    for (const { projectCode } of lines) {
      await page.keyboard.type(String(wanOf(projectCode) + 1))
      await page.keyboard.press('Enter')
    }
    await saved(page)
    await expect.poll(amounts).toEqual(wanted((code) => wanOf(code) + 1))
  })

  test('come back in the workbook that was filled in', async () => {
    const { page } = await visit('district', { size: office })
    await openMonth(page)
    const [file] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: '下载本表' }).click(),
    ])
    const bytes = await readFile(await file.path())
    const { lines } = await report()
    const cells = lines.map(({ projectCode }, index) => [`D${index + 2}`, wanOf(projectCode) + 2] as const)
    await page.getByRole('button', { name: '导入', exact: true }).click()
    const dialog = page.getByRole('dialog', { name: '导入2025年10月月报表' })
    const filled = Buffer.from(await typedOver(bytes, Object.fromEntries(cells)))
    await dialog.getByLabel('选择文件').setInputFiles({ name: '填好的.xlsx', mimeType: '', buffer: filled })
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await expect.poll(amounts).toEqual(wanted((code) => wanOf(code) + 2))
    await page.reload()
    await page.getByRole('grid').waitFor()
    await handIn(page)
  })

  test('are reviewed with one key a line', async () => {
    const { page } = await visit('taskforce', { size: office })
    await page.goto(`/dispatch/review?report=${(await report()).id}`)
    await settle(page, /2025年10月月报$/)
    const taken = (await acceptAll(page, size)).toSorted((a, b) => a - b)
    // Of a machine with other work beside it; `npm run bench -- review-pace` measures what it is (100 ms are asked for).
    expect(taken[Math.floor(taken.length / 2)]).toBeLessThan(1500)
    await expect.poll(async () => (await report()).counts.accepted, { timeout: 30_000 }).toBe(size)
  })
})
