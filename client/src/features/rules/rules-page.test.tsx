import { screen } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { aProblem, showPage } from '../../test-page.tsx'
import { ruleRow } from './rules.fixture.ts'
import { RulesPage } from './rules-page.tsx'

const rows = [
  ruleRow({ edition: 2, effectiveMonth: '2025-07', adoptedBy: '沈岚', basis: '岚片专〔2025〕6号', drafts: 1 }),
  ruleRow({ kind: 'due', code: 'due', name: '报送期限', next: { edition: 1, effectiveMonth: '2026-01' } }),
  ruleRow({ kind: 'adjustment', code: 'adjustment', name: '动态调整', edition: null }),
]
const show = (body: object, status = 200) =>
  showPage({
    component: () => <RulesPage />,
    at: '/admin/rules',
    role: 'leader',
    answer: () => (status === 200 ? { body } : aProblem('common/internal', status)),
  })

describe('the rules', () => {
  test('say which version is in force, since when, and who adopted it', async () => {
    await show({ month: '2025-10', rows, total: 3 })
    expect((await screen.findByRole('heading', { name: /3条规则/ })).textContent).toBe(
      '3条规则：1条已有本市版本，1份草案待审定',
    )
    const light = screen.getByRole('row', { name: /亮灯规则/ })
    expect(light.textContent).toContain('第2版，2025年7月起沈岚岚片专〔2025〕6号—1份草案待审定')
    expect(screen.getByRole('row', { name: /报送期限/ }).textContent).toContain('系统预置，最初——第1版自2026年1月起')
    expect(screen.getByRole('row', { name: /动态调整/ }).textContent).toContain('尚未制定')
    expect(screen.getByRole('link', { name: '亮灯规则' }).getAttribute('href')).toBe('/admin/rules/light/light')
  })

  test('that cannot be read say so, and can be asked for again', async () => {
    await show({}, 500)
    expect((await screen.findByRole('alert')).textContent).toContain('重试')
  })
})
