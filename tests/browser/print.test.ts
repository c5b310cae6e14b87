import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { policyViews } from './policy-routes.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

const filledCalculation = policyViews.find(({ name }) => name === 'policy-calc-filled')?.address ?? ''

/** Pages of what the browser prints; Chromium writes one such object for each, in the clear. */
async function sheetsOf(page: Page): Promise<number> {
  const paper = await page.pdf({ preferCSSPageSize: true, printBackground: true })
  return paper.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)?.length ?? 0
}

async function printed(address: string, heading: RegExp) {
  const page = await look('taskforce')
  await page.goto(address)
  await settle(page, heading)
  await page.emulateMedia({ media: 'print' })
  return page
}

describe('on paper', () => {
  test.each([
    ['/', /^2025年9月重点片区专项债占/],
    ['/areas', /^片区$|片区\d+个/],
    ['/projects', /^项目$|项目\d+个|符合条件的/],
    ['/projects/P0050', /：/],
  ])('%s is without bars and tabs', async (address, heading) => {
    const page = await printed(address, heading)
    expect(await page.getByRole('navigation', { name: /栏目/ }).count()).toBe(0)
    expect(await page.getByRole('button', { name: /的菜单$/ }).count()).toBe(0)
    expect(await page.getByRole('combobox', { name: '月份', exact: true }).count()).toBe(0)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
  })

  test.each([
    ['/dispatch/review', /^2025年10月全市24个区县/, 'taskforce'],
    ['/assessment?year=2024&tab=results', /^2024年度全市双向考核/, 'taskforce'],
    ['/dispatch', /^10月填报/, 'district'],
  ] as const)('%s stands whole, with nothing left to scroll to or to press', async (address, heading, role) => {
    const page = await look(role)
    await page.goto(address)
    await settle(page, heading)
    await page.emulateMedia({ media: 'print' })
    const cut = await page.evaluate(() =>
      [...document.querySelectorAll('main *')].flatMap((element) => {
        const { overflowY } = getComputedStyle(element)
        const isCut = overflowY !== 'visible' && element.scrollHeight > element.clientHeight + 2
        return isCut && element.clientHeight > 60 ? [element.className] : []
      }),
    )
    expect(cut).toEqual([])
    expect(await page.getByRole('button', { name: /^(复制|催报|提交|从 Excel 粘贴)$/ }).count()).toBe(0)
  })

  test('results of an assessment print the units and scores that open something on screen', async () => {
    const page = await printed('/assessment?year=2024&tab=results', /^2024年度全市双向考核/)
    await page.getByRole('row', { name: /^第1名 \S+ \d+\.\d+ / }).waitFor()
  })

  test('the overview says how complete it is, which the bar says on screen', async () => {
    const page = await printed('/', /^2025年9月重点片区专项债占/)
    await page.getByText('2025年9月 · 938/938 已审 · 截至 2025-09-30').waitFor()
  })

  test('the overview is one sheet with all its lights, both ends of the ranking and room for a pen', async () => {
    const page = await printed('/', /^2025年9月重点片区专项债占/)
    const sheet = page.locator('main')
    for (const title of ['四项指标', '片区灯号', '投资进度排名：前5与后5'])
      await sheet.getByText(title).first().waitFor()
    await sheet.getByText('来源：2025年9月已发布为快照 2025-09-1；本页为当前数据，发布后的更正已计入。').waitFor()
    expect(await sheet.locator('section li b').count()).toBe(24)
    expect(await sheet.getByRole('row').filter({ hasText: '同意' }).count()).toBe(3)
    expect(await sheet.getByRole('button').count()).toBe(0)
    expect(await sheetsOf(page)).toBe(1)
  })

  test.each([
    ['/areas', /^片区$/, 4],
    ['/ranking', /^2025年9月中心城区：/, 3],
    ['/bonds', /专项债/, 5],
    ['/rail', /^2025年中心城区片区800米覆盖率/, 2],
    ['/areas/A02', /^锦安活力老城：/, 6],
    ['/projects/P0050', /：/, 6],
    ['/blockers', /件堵点未销号/, 12],
    ['/briefs', /^2025年9月全市通报和会议材料可以下载/, 2],
    ['/indicators', /指标/, 2],
    [filledCalculation, /^测算可享500万元/, 1],
  ])(
    '%s takes no more sheets than it needs, and its charts are as wide as the paper',
    async (address, heading, most) => {
      const page = await printed(address, heading)
      const tooWide = () =>
        page.evaluate(() =>
          [...document.querySelectorAll('main svg[width]')]
            .map((drawing) => drawing.getBoundingClientRect().width)
            .filter((width) => width > 660),
        )
      // The browser tells the page of paper with its next frame.
      await expect.poll(tooWide).toEqual([])
      expect(await sheetsOf(page)).toBeLessThanOrEqual(most)
    },
  )
})
