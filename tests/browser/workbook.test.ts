import { readFile } from 'node:fs/promises'
import { readXlsx } from 'hucre/xlsx'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { typedOver } from '../workbook.ts'
import { axeFindings, sidewaysScroll } from './every-route.ts'
import { saved } from './filing-page.ts'
import { password } from './people.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { visit } = openApp()

/** The second district, which is in the middle of its October. */
async function dispatch(size?: typeof phone) {
  const visited = await visit(null, size ? { size } : {})
  const { page, context } = visited
  await context.request.post('/api/session', { data: { username: 'quxian2', password } })
  await page.goto('/dispatch?month=2025-10')
  await settle(page, /^10月填报$/)
  return visited
}

async function download(page: Page): Promise<{ bytes: Buffer; name: string }> {
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('link', { name: '下载本表' }).click(),
  ])
  return { bytes: await readFile(await file.path()), name: file.suggestedFilename() }
}

async function choose(page: Page, bytes: Uint8Array) {
  await page.getByRole('button', { name: '导入', exact: true }).click()
  const dialog = page.getByRole('dialog', { name: '导入2025年10月月报表' })
  await dialog.getByLabel('选择文件').setInputFiles({ name: '填好的.xlsx', mimeType: '', buffer: Buffer.from(bytes) })
  return dialog
}

const dataRows = async (bytes: Uint8Array) => (await readXlsx(bytes)).sheets[0]?.rows.slice(1) ?? []

/** 0 wherever no amount stands yet; every line with the note that the checks may ask for. */
async function allFilled(bytes: Uint8Array): Promise<Uint8Array> {
  const cells = (await dataRows(bytes)).flatMap((row, index) => [
    ...(row[3] == null ? [[`D${index + 2}`, 0] as const] : []),
    [`O${index + 2}`, '已与项目单位核对'] as const,
  ])
  return typedOver(bytes, Object.fromEntries(cells))
}

describe('the workbook of the month', () => {
  test('is downloaded, filled in, looked at, imported, and taken back', async () => {
    const { page } = await dispatch()
    const { bytes, name } = await download(page)
    expect(name).toMatch(/^锦南区2025年10月月报（第\d+版）\.xlsx$/)
    const unchanged = await choose(page, bytes)
    await unchanged.getByText(/没有要更改的行，\d+ 行未变。/).waitFor()
    expect(await unchanged.getByRole('button', { name: '导入', exact: true }).isDisabled()).toBe(true)
    await unchanged.getByRole('button', { name: '取消' }).click()

    const dialog = await choose(page, await typedOver(bytes, { D2: 12.5, D3: '很多' }))
    await dialog.getByText(/将更改 1 行，.*1 行有误，不会写入。/).waitFor()
    await dialog.getByRole('table', { name: '被拒绝的行' }).getByRole('row', { name: /D3/ }).waitFor()
    await dialog
      .getByRole('region', { name: '导入后还不能提交' })
      .getByText(/文件中有1行有误/)
      .waitFor()
    expect(await dialog.getByRole('button', { name: '导入并提交' }).count()).toBe(0)
    await dialog.getByRole('button', { name: '导入', exact: true }).click()
    await page.getByText('更改 1 行，1 行有误没有写入。').first().waitFor()
    const amount = page.getByRole('grid').locator('[data-at="0:4"]')
    await expect.poll(() => amount.textContent()).toBe('12.5')
    await page.getByRole('button', { name: '撤销' }).click()
    await page.getByText('1 行恢复为导入前的内容。').first().waitFor()
    await expect.poll(() => amount.textContent()).toBe('0')
  })

  test('that is older than the report is refused, and says by whom', async () => {
    const { page, complaints } = await dispatch()
    complaints.expect(/^422 POST .*\/api\/imports\/reports/)
    const { bytes } = await download(page)
    await (await choose(page, await typedOver(bytes, { D2: 33 })))
      .getByRole('button', { name: '导入', exact: true })
      .click()
    await page.getByText('更改 1 行。').first().waitFor()
    // Its own import may be followed by a mended copy; what was typed since may not be lost.
    await page.getByRole('grid').locator('[data-at="1:4"]').click()
    await page.keyboard.type('5')
    await page.keyboard.press('Enter')
    await saved(page)
    const dialog = await choose(page, await typedOver(bytes, { D2: 44 }))
    await dialog
      .getByRole('alert')
      .getByText(/是第\d+版，系统中已是第\d+版，锦南区（演示）在.*改动过/)
      .waitFor()
  })

  test('is imported and handed in at one go, on a phone too', async () => {
    const { page } = await dispatch(phone)
    const { bytes } = await download(page)
    const dialog = await choose(page, await allFilled(bytes))
    await dialog.getByText(/将更改 \d+ 行/).waitFor()
    expect(await sidewaysScroll(page)).toBe(0)
    expect(await axeFindings(page)).toEqual([])
    await dialog.getByLabel('复核人').fill('李工')
    await dialog.getByLabel('已核对').check()
    await dialog.getByRole('button', { name: '导入并提交' }).click()
    await page.getByText('已导入并提交').first().waitFor()
    await page.getByRole('button', { name: '撤回' }).waitFor()
    expect(await page.getByRole('button', { name: '导入', exact: true }).count()).toBe(0)
  })
})
