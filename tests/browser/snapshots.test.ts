import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axeFindings } from './every-route.ts'
import { area } from './routes.ts'
import { settle } from './settle.ts'
import { openApp, phone } from './visit.ts'

const { look, visit } = openApp()

const number = '2025-09-1'
const version = (page: Page) => page.getByRole('combobox', { name: '数据版本', exact: true })
const strip = (page: Page) => page.getByRole('region', { name: '数据版本提示' }).filter({ hasText: number })
const snapshotInAddress = (page: Page) => new URL(page.url()).searchParams.get('snapshot')

async function overview(page: Page) {
  await page.goto('/?month=2025-09')
  await settle(page, /^2025年9月重点片区专项债占/)
  await version(page).waitFor()
  return page
}

async function toSnapshot(page: Page) {
  await version(page).click()
  await page.getByRole('option', { name: new RegExp(`^${number}`) }).click()
  await strip(page).waitFor()
}

describe('a snapshot', () => {
  test('is switched to, walked through from the city to a project, and left for the newest', async () => {
    const page = await overview(await look('taskforce'))
    const headline = await page.getByRole('heading', { level: 1 }).textContent()
    await toSnapshot(page)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe(headline)

    await page.getByRole('navigation', { name: '栏目', exact: true }).getByRole('link', { name: '片区' }).click()
    await settle(page, /^片区$|片区\d+个/)
    await page.getByRole('link', { name: area.name, exact: true }).first().click()
    await settle(page, new RegExp(`^${area.name}：`))
    expect([snapshotInAddress(page), await strip(page).count()]).toEqual([number, 1])

    await page
      .getByRole('table')
      .getByRole('link', { name: /锦安老城老旧小区成片改造/ })
      .first()
      .click()
    await settle(page, /^锦安老城老旧小区成片改造.*：/)
    await page
      .getByRole('link', { name: /^本年完成投资 .*，查看来源$/ })
      .first()
      .click()
    await page.getByRole('dialog').getByText(`2025年9月 · 快照 ${number}`).waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    expect(snapshotInAddress(page)).toBe(number)

    await strip(page).getByRole('link', { name: '看最新' }).click()
    await strip(page).waitFor({ state: 'detached' })
    expect([snapshotInAddress(page), new URL(page.url()).searchParams.get('month')]).toEqual([null, '2025-09'])
    expect(await version(page).textContent()).toContain('最新')
  })

  test('is left behind when another month is chosen', async () => {
    const page = await overview(await look('leader'))
    await toSnapshot(page)
    await page.keyboard.press('[')
    await settle(page, /^2025年8月重点片区专项债占/)
    expect(snapshotInAddress(page)).toBeNull()
    expect(await strip(page).count()).toBe(0)
  })

  test('is pinned in the link that is copied', async () => {
    const { page, context } = await visit('leader')
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await overview(page)
    await page.getByRole('button', { name: /的菜单$/ }).click()
    await page.getByRole('menuitem', { name: '复制本页链接' }).click()
    await page.getByText(`数字固定为快照 ${number}，以后打开也不变。`).waitFor()
    const link = await page.evaluate(() => navigator.clipboard.readText())
    await page.goto(link)
    await strip(page).waitFor()
  })

  test('that was never taken is said to be missing, with a way on', async () => {
    const { page, complaints } = await visit('auditor')
    await page.goto('/areas?snapshot=2025-09-7')
    await page.getByText('没有编号为“2025-09-7”的快照').waitFor()
    expect(complaints.take()).toEqual([expect.stringContaining('404 GET')])
    await page.getByRole('link', { name: '看最新' }).click()
    await page.getByText(/2025年9月 · .*24 个片区/).waitFor()
  })

  test('fits a phone, switch and strip', async () => {
    const page = await overview(await look('leader', { size: phone }))
    await toSnapshot(page)
    const width = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(width).toBeLessThanOrEqual(phone.width)
    expect(await axeFindings(page)).toEqual([])
  })
})

describe('the page of snapshots', () => {
  test('compares with the month as it stands, and checks what is stored', async () => {
    const page = await look('leader')
    await page.goto('/snapshots')
    await settle(page, /^2025年\d+月全市数字已发布/)
    await page.getByText(/最新数据与快照2025-09-1相比：/).waitFor()
    await page.getByRole('button', { name: `核对 ${number}` }).click()
    await page.getByText('完整', { exact: true }).waitFor()
    expect(await axeFindings(page)).toEqual([])
    await page.getByRole('table', { name: '全部快照' }).getByRole('link', { name: number }).click()
    await strip(page).waitFor()
  })
})
