import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, aProblem, showPage } from '../../test-page.tsx'
import { areaRow } from './area.fixture.ts'
import { AreasPage } from './areas-page.tsx'

const rows = [
  areaRow({ code: 'A1', name: '锦南总部区', behindPoints: 3.1 }),
  areaRow({ code: 'A2', name: '北港枢纽城', category: 'new', light: 'grey', behindPoints: null }),
  areaRow({ code: 'A3', name: '青枫医学城', behindPoints: 41, light: 'red' }),
]
const reply: Answer = { body: { rows, total: 3, month: '2025-10', provisional: false } }
const show = (at: string, answer: Answer = reply) =>
  showPage({ component: () => <AreasPage />, at, answer: () => answer })
const names = async () => {
  const table = await screen.findByRole('table')
  return within(table)
    .getAllByRole('rowheader')
    .map((cell) => cell.textContent)
}

describe('the page of areas', () => {
  test('asks for the month in the address and lists every area', async () => {
    const { calls } = await show('/areas?month=2025-09')
    expect(await names()).toEqual(['青枫医学城', '锦南总部区', '北港枢纽城'])
    expect(calls).toMatchObject([{ path: '/api/areas', query: { month: '2025-09' } }])
  })

  test('keeps category and order in the address', async () => {
    const { user, search } = await show('/areas')
    await screen.findByRole('table')
    await user.click(screen.getByRole('button', { name: /与序时比/ }))
    expect(await names()).toEqual(['青枫医学城', '锦南总部区', '北港枢纽城'])
    expect(search()).toMatchObject({ sort: '-behind' })
    await user.click(screen.getByRole('tab', { name: '城市新区 1' }))
    expect(await names()).toEqual(['北港枢纽城'])
    expect(search()).toMatchObject({ category: 'new' })
  })

  test('opens as the address says, and shows the way out of nothing', async () => {
    const { user, search } = await show('/areas?category=new&q=%E9%9D%92')
    expect(await screen.findByText('没有符合条件的片区')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '清除类别、灯号和搜索' }))
    expect(await names()).toHaveLength(3)
    expect(search()).toMatchObject({ category: 'all', q: '' })
  })

  test('says 未报 instead of a rate of zero', async () => {
    await show('/areas')
    const row = (await screen.findByRole('rowheader', { name: '北港枢纽城' })).closest('tr')
    expect(row && within(row).getAllByText('未报').length).toBeGreaterThan(1)
    expect(row?.textContent).not.toContain('0.0%')
  })

  test('says why it has no plan to compare with, not that there is none', async () => {
    const waiting = {
      light: 'pending',
      behindPoints: null,
      planYuan: null,
      ytdYuan: null,
      missing: '已报待审',
    } as const
    const rows = [areaRow({ code: 'A4', name: '沐江金融城', ...waiting })]
    await show('/areas', { body: { rows, total: 1, month: '2025-10', provisional: true } })
    const row = (await screen.findByRole('rowheader', { name: '沐江金融城' })).closest('tr')
    expect(row?.textContent).toContain('已报待审')
    expect(row?.textContent).not.toContain('没有年度计划')
  })

  test('tells a failure, a refusal and an empty city apart', async () => {
    await show('/areas', aProblem('common/internal', 500))
    expect((await screen.findByRole('alert')).textContent).toContain('重试')
    expect(screen.queryByRole('table')).toBeNull()
  })

  test('says who may see it where the server refuses', async () => {
    await show('/areas', aProblem('auth/forbidden', 403))
    expect(await screen.findByText('当前账号不能查看片区列表')).toBeTruthy()
  })

  test('says what to import where there is nothing', async () => {
    await show('/areas', { body: { rows: [], total: 0, month: '2025-10', provisional: false } })
    expect(await screen.findByText('还没有片区')).toBeTruthy()
  })
})
