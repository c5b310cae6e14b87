import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { area, project } from './routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

const figures = [
  ['/', '专项债投向占比'],
  ['/', '轨道站点800米覆盖'],
  ['/', '年度投资完成率'],
  ['/', '应开工项目开工率'],
  ['/', '岚川软件城年度投资完成率'],
  ['/areas', `${area.name}年度完成率`],
  [`/areas/${area.code}`, '轨道站点800米覆盖'],
  ['/projects?q=P0050', `${project.name}本年完成`],
  ['/projects?q=P0050', `${project.name}灯号`],
  [`/projects/${project.code}`, '本年完成投资'],
  [`/projects/${project.code}`, '年度计划投资'],
] as const

const open = {
  mouse: (page: Page, name: string) => figureCalled(page, name).click(),
  keyboard: async (page: Page, name: string) => {
    await figureCalled(page, name).focus()
    await page.keyboard.press('s')
  },
}

const figureCalled = (page: Page, name: string) =>
  page.getByRole('link', { name: new RegExp(`^${name} .*，查看来源$`) }).first()

describe('a figure', () => {
  test.each(
    figures.flatMap(([address, name]) => [
      { address, name, by: 'mouse' as const },
      { address, name, by: 'keyboard' as const },
    ]),
  )('on $address, $name, tells its source by $by', async ({ address, name, by }) => {
    const page = await look('taskforce')
    await page.goto(address)
    await settle(page, /./)
    await open[by](page, name)
    const drawer = page.getByRole('dialog')
    await drawer.getByRole('heading', { name: '口径' }).waitFor()
    await drawer.getByRole('heading', { name: '计算' }).waitFor()
    await drawer.getByText(/共 \d+ 行/).waitFor()
    const [, ...rows] = await drawer.getByRole('row').allTextContents()
    expect(rows.length).toBeGreaterThan(0)
    const withCell = rows.filter((row) => /\.(xlsx|geojson)/.test(row) && /[A-Z]+\d+|第 \d+ 行/.test(row))
    expect(withCell.length).toBeGreaterThan(0)
    expect(new URL(page.url()).searchParams.get('source')).toBeTruthy()
  })

  test('keeps its source in the address, which another person opens too', async () => {
    const page = await look('leader')
    await page.goto('/?source=bond-share&month=2025-08')
    const drawer = page.getByRole('dialog', { name: /专项债投向占比/ })
    await drawer.getByText('2025年8月').first().waitFor()
    await drawer.getByRole('button', { name: '关闭' }).click()
    await settle(page, /^2025年8月重点片区专项债占/)
    expect(new URL(page.url()).search).toBe('?month=2025-08')
  })

  test('hides the rows of other districts, and says so', async () => {
    const page = await look('district')
    await page.goto('/?source=investment-rate')
    await page
      .getByRole('dialog')
      .getByText(/另有 \d+ 行属于其他区县/)
      .waitFor()
  })
})
