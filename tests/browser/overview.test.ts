import { describe, expect, test } from 'vitest'
import { axeFindings } from './every-route.ts'
import { settle } from './settle.ts'
import { openApp } from './visit.ts'

const { look } = openApp()

async function overview(address = '/', heading = /专项债占比/) {
  const page = await look('leader')
  await page.goto(address)
  await settle(page, heading)
  return page
}

describe('the overview', () => {
  test('begins with the finding and says how fresh it is', async () => {
    const page = await overview()
    await page.getByRole('heading', { level: 1, name: /^2025年9月重点片区专项债占\d+\.\d+%，差.*个片区滞后/ }).waitFor()
    await page.getByText('938/938 已审 · 截至 09-30').waitFor()
    await page.getByText('演示数据').waitFor()
    await page.getByText('业务日期 2025-10-28（固定）').waitFor()
  })

  test.each([
    ['专项债投向占比', '目标 ≥50%'],
    ['轨道站点800米覆盖', '目标 >65%'],
    ['年度投资完成率', '序时 72.7%'],
    ['应开工项目开工率', '目标 100%'],
  ])('has a card for %s, against %s', async (name, target) => {
    const page = await overview()
    const card = page.getByRole('region', { name })
    await card.getByText(target).first().waitFor()
    await card.getByRole('link', { name: /\d.*，查看来源$/ }).waitFor()
    await card.getByRole('img').first().waitFor()
  })

  test('shows every area as a cell of the map or a row of the table', async () => {
    const page = await overview()
    const lights = page.getByRole('region', { name: '片区灯号' })
    expect(await lights.getByRole('link', { name: /，(正常|预警|滞后)，年度投资完成率/ }).count()).toBe(24)
    await lights.getByRole('button', { name: '表格视图' }).click()
    await lights.getByRole('table').waitFor()
    expect(await lights.getByRole('row').count()).toBe(25)
    expect(new URL(page.url()).searchParams.get('lights')).toBe('table')
  })

  test('ranks peers with peers', async () => {
    const page = await overview()
    const ranking = page.getByRole('region', { name: '投资进度排名' })
    for (const [tab, count] of [
      ['中心城区', 11],
      ['城市新区', 6],
      ['郊区新城', 7],
      ['全部', 24],
    ] as const) {
      await ranking.getByRole('tab', { name: tab }).click()
      await expect.poll(() => ranking.getByRole('tabpanel').getByRole('row').count()).toBe(count + 1)
      await ranking.getByRole('row', { name: /^1 / }).waitFor()
    }
  })

  test('names what needs care and leads to it', async () => {
    const page = await overview()
    const attention = page.getByRole('region', { name: '需要关注' })
    await attention
      .getByRole('link', { name: /^查看片区/ })
      .first()
      .click()
    await settle(page, /：.*本片区/)
    expect(new URL(page.url()).pathname).toMatch(/^\/areas\/A\d+$/)
  })

  test('shows a month that is not filled yet as such: 未报 is not zero and is not ranked', async () => {
    const page = await overview('/?month=2025-10')
    await page.getByText('未发布，数据会变化').waitFor()
    const reply = await page.request.get('/api/overview?month=2025-10')
    const { completeness }: { completeness: { accepted: number; owed: number } } = await reply.json()
    expect(completeness.accepted).toBeLessThan(completeness.owed)
    await page.getByText(`暂不排名（${completeness.accepted}/${completeness.owed}）`).waitFor()
    await page.getByText(/尚未报送（不计入排名）/).waitFor()
    const lights = page.getByRole('region', { name: '片区灯号' })
    const missing = lights.getByRole('link', { name: /，(未报|已报待审)$/ })
    expect(await missing.count()).toBe(10)
    expect(await missing.filter({ hasText: '%' }).count()).toBe(0)
    expect(await page.getByRole('region', { name: '投资进度排名' }).getByRole('table').count()).toBe(0)
  })

  test.each(['/areas?month=2025-10', '/?month=2025-10&lights=table'])(
    'on %s gives the unreported no figure of last month',
    async (address) => {
      const page = await overview(address, /专项债占|片区\d+个/)
      const row = page.getByRole('row', { name: /^锦南总部区/ })
      await row.getByText('未报').first().waitFor()
      expect(await row.textContent()).not.toMatch(/个百分点|%|[−+]\d/)
    },
  )

  test('has nothing that axe objects to in the dark theme', async () => {
    const page = await look('leader', { theme: 'dark' })
    await page.goto('/')
    await settle(page, /专项债占/)
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark')
    expect(await axeFindings(page)).toEqual([])
  })
})
