import { defaultRankingRule } from '@pianqu/shared/rankings/ranking-rule.schema.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { RulesPage } from './rules-page.tsx'

const rules = {
  rows: [{ ...defaultRankingRule, reason: null, byName: null, at: null, isFrozen: true }],
  total: 1,
  firstMonth: '2025-11',
}
const side = { place: 1, tied: false, score: 90, tier: '优秀', list: null }
const preview = {
  month: '2025-09',
  group: 'all',
  isRanked: true,
  notice: null,
  leftOut: [],
  changed: 1,
  rows: [{ code: 'A01', name: '沐江金融城', now: { ...side, place: 2 }, proposed: side, move: 1 }],
  total: 1,
}
const period = {
  month: '2025-09',
  state: 'published',
  accepted: 24,
  owed: 24,
  exempt: 0,
  onTime: null,
  openedOn: null,
  dueOn: null,
  lateUntil: null,
  snapshot: '2025-09-1',
  version: 1,
}
const answer = ({ path }: Asked) => {
  if (path === '/api/ranking-rules/preview') return { body: preview }
  return { body: path === '/api/periods' ? { rows: [period], total: 1, current: '2025-09' } : rules }
}
const show = (at: string, role: 'taskforce' | 'leader' = 'taskforce') =>
  showPage({ component: () => <RulesPage />, at, role, answer })

describe('the rules of the ranking', () => {
  test('are read by everybody, and changed by the task force alone', async () => {
    await show('/ranking/rules?draft=true', 'leader')
    expect(await screen.findByRole('row', { name: /最初 月度指数.*已锁定 系统初始版本/ })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '拟定新版本' })).toBeNull()
    expect(screen.queryByRole('textbox')).toBeNull()
  })

  test('a new version is tried on a month before it can be adopted', async () => {
    const { user, calls } = await show('/ranking/rules')
    await user.click(await screen.findByRole('button', { name: '拟定新版本' }))
    expect(screen.getByText('规则名称：请填写规则名称')).toBeTruthy()
    await user.type(screen.getByRole('textbox', { name: '规则名称' }), '新指数')
    await user.type(screen.getByRole('textbox', { name: '依据' }), '岚重点办12号')
    const adopt = screen.getByRole('button', { name: '采用' })
    expect(adopt).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '试算' }))
    const table = await screen.findByRole('table', { name: '试算结果' })
    expect(within(table).getByRole('row', { name: /沐江金融城 第2名 90分 优秀 第1名 90分 优秀 升1位/ })).toBeTruthy()
    expect(screen.getByText('2025年9月全部片区：1个片区名次不同')).toBeTruthy()
    expect(adopt).toHaveProperty('disabled', false)
    await user.type(screen.getByRole('textbox', { name: '目标分' }), '.5')
    expect(adopt).toHaveProperty('disabled', true)
    await user.click(screen.getByRole('button', { name: '试算' }))
    await user.click(adopt)
    expect(await screen.findByText('已采用「新指数」')).toBeTruthy()
    expect(calls.find(({ method, path }) => method === 'POST' && path === '/api/ranking-rules')?.body).toMatchObject({
      name: '新指数',
      effectiveMonth: '2025-11',
      target: 80.5,
      reason: '岚重点办12号',
    })
  })
})
