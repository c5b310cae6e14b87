import { describe, expect, test } from 'vitest'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look, visit } = openApp()

describe('from the city down to a project', () => {
  test('by area, cluster and project, and back up again', async () => {
    const page = await look('leader')
    await page.goto('/?month=2025-09')
    await settle(page, /^2025年9月重点片区专项债占/)
    await page.getByRole('link', { name: /^锦安活力老城，预警/ }).click()
    await settle(page, /^锦安活力老城：/)

    const clusters = page.getByRole('region', { name: '项目集群' })
    await clusters.getByRole('link', { name: '锦安城市更新集群', exact: true }).click()
    await settle(page, /^项目$|项目\d+个|符合条件的/)
    expect(new URL(page.url()).search).toBe('?area=A02&cluster=A02-1&month=2025-09')
    await page.getByText(/2025年9月 · 找到 \d+ 个项目/).waitFor()

    await page.getByRole('link', { name: '锦安老城老旧小区成片改造（栖梧区片）', exact: true }).click()
    await settle(page, /^锦安老城老旧小区成片改造（栖梧区片）：/)
    await page.getByRole('region', { name: '灯号' }).getByText('落后37.5个百分点').waitFor()

    await page.getByRole('main').getByRole('link', { name: '锦安活力老城' }).click()
    await settle(page, /^锦安活力老城：/)
    await page.getByRole('main').getByRole('link', { name: '片区', exact: true }).click()
    await settle(page, /^片区$|片区\d+个/)
    expect(new URL(page.url()).searchParams.get('month')).toBe('2025-09')
  })

  test('a project shows its curve, its months and their cells', async () => {
    const page = await look('district')
    await page.goto('/projects/P0050')
    await settle(page, /：/)
    await page
      .getByRole('region', { name: '2025年投资曲线' })
      .getByRole('img', { name: /截至2025年9月累计完成/ })
      .waitFor()
    const months = page.getByRole('region', { name: '2025年各月报送' })
    await months
      .getByRole('row', { name: /^9月 滞后/ })
      .getByText('演示数据-月报2025年9月.xlsx')
      .waitFor()
  })

  test('an area shows its trends as charts and as a table', async () => {
    const page = await look('leader')
    await page.goto('/areas/A02')
    await settle(page, /^锦安活力老城：/)
    const trends = page.getByRole('region', { name: /走势/ })
    expect(await trends.getByRole('img', { name: /本年累计完成投资/ }).count()).toBe(1)
    await trends.getByRole('button', { name: '看表' }).click()
    await trends.getByRole('table').waitFor()
    expect(new URL(page.url()).searchParams.get('trend')).toBe('table')
  })

  test('a district sees that other districts have projects, and not which', async () => {
    const page = await look('district')
    await page.goto('/areas/A01')
    await settle(page, /^锦南总部区：/)
    await page
      .getByRole('note')
      .getByText(/另有\d+个项目属于其他区县/)
      .waitFor()
  })

  test.each([
    ['/areas/A99', '片区 A99'],
    ['/projects/P9999', '项目 P9999'],
  ])('%s, which is nowhere, says so', async (address, heading) => {
    const { page, complaints } = await visit('leader')
    complaints.expect(/^404 /)
    await page.goto(address)
    await settle(page, new RegExp(heading))
    await page.getByText('没有找到', { exact: true }).waitFor()
    expect(await page.getByRole('button', { name: '重试' }).count()).toBe(0)
  })
})
