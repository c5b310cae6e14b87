import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

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
    ['/dispatch/review', /^10月：24个区县/, 'taskforce'],
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

  test('the overview says how complete it is, which the bar says on screen', async () => {
    const page = await printed('/', /^2025年9月重点片区专项债占/)
    await page.getByText('2025年9月 · 938/938 已审 · 截至 2025-09-30').waitFor()
  })

  test('the overview keeps its lights', async () => {
    const page = await printed('/', /^2025年9月重点片区专项债占/)
    expect(await page.getByRole('link', { name: /，(正常|预警|滞后)，年度投资完成率/ }).count()).toBe(24)
  })
})
