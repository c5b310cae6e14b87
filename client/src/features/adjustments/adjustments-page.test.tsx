import type { Role } from '@pianqu/shared/access/access.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, type Asked, aProblem, showPage } from '../../test-page.tsx'
import { aProposal, aRule, board, outcomes, tried } from './adjustments.fixture.ts'
import { AdjustmentsPage } from './adjustments-page.tsx'

const list = (rows: readonly unknown[]) => ({ rows, total: rows.length })

const replies: Record<string, unknown> = {
  '/api/adjustments': board,
  '/api/adjustments/proposals': list([aProposal()]),
  '/api/rules/adjustment/adjustment': aRule,
  '/api/adjustments/candidates': list([]),
  '/api/adjustments/exemptions': list([]),
  '/api/adjustments/outcomes': outcomes,
  '/api/adjustments/standings': { years: [], year: null, rows: [] },
  '/api/adjustments/dry-run': tried,
  '/api/adjustments/proposals/p1/steps': aProposal({ standing: 'approved' }),
}

const show = (
  at: string,
  { role = 'taskforce' as Role, answer }: { role?: Role; answer?: (asked: Asked) => Answer | null } = {},
) =>
  showPage({
    component: () => <AdjustmentsPage />,
    at,
    role,
    answer: (asked) => {
      const own = answer?.(asked)
      if (own) return own
      if (asked.method === 'POST' && asked.path === '/api/adjustments/proposals')
        return { status: 201, body: aProposal() }
      return { body: replies[asked.path] ?? {} }
    },
  })

describe('the page of adjustments', () => {
  test('shows the list with its states first, and how it came about', async () => {
    await show('/adjustments')
    expect(await screen.findByRole('heading', { name: '2025年动态调整：2个片区在列，其中观察1个' })).toBeTruthy()
    const rows = within(await screen.findByRole('table')).getAllByRole('rowheader')
    expect(rows.map(({ textContent }) => textContent)).toEqual(['竹岭数智城', '锦南总部区'])
    expect(screen.getByText('2026-01-01起调出（岚片专〔2025〕20号）')).toBeTruthy()
    expect(within(screen.getByRole('list', { name: '名单沿革' })).getByText(/竹岭数智城列入观察/)).toBeTruthy()
  })

  test('hides preparation from who only reads', async () => {
    const { calls } = await show('/adjustments?tab=proposals', { role: 'district' })
    await screen.findByRole('table')
    expect(screen.queryByRole('tab', { name: '候选' })).toBeNull()
    expect(screen.queryByRole('button', { name: '人工提请' })).toBeNull()
    expect(calls.map(({ path }) => path)).not.toContain('/api/adjustments/outcomes')
  })

  test('proposes what the rule says', async () => {
    const { user, calls } = await show('/adjustments?tab=proposals')
    await user.click(await screen.findByRole('button', { name: '提请观察' }))
    const dialog = await screen.findByRole('dialog')
    const send = within(dialog).getByRole('button', { name: '提请' })
    expect(send).toHaveProperty('disabled', true)
    await user.type(within(dialog).getByLabelText('生效日期'), '2025-12-01')
    await user.click(send)
    await screen.findByText('已提请')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      kind: 'watch',
      areaCode: 'A9',
      basisYear: 2024,
      effectiveOn: '2025-12-01',
      documentNumber: null,
      reason: '',
      fromRule: true,
    })
  })

  test('approves with a document, and rejects only with a reason', async () => {
    const { user, calls } = await show('/adjustments?tab=proposals')
    await user.click(await screen.findByRole('button', { name: '决定' }))
    const dialog = await screen.findByRole('dialog')
    expect(within(dialog).getByRole('button', { name: '批准' })).toHaveProperty('disabled', true)
    expect(within(dialog).getByRole('button', { name: '不批准' })).toHaveProperty('disabled', true)
    await user.type(within(dialog).getByLabelText('文号'), '岚片专〔2025〕21号')
    await user.click(within(dialog).getByRole('button', { name: '批准' }))
    await screen.findByText('已批准')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      step: 'approve',
      version: 1,
      documentNumber: '岚片专〔2025〕21号',
      effectiveOn: '2025-12-01',
    })
  })

  test('says that somebody else must decide', async () => {
    const own = aProposal({ isOwn: true, maySteps: ['withdraw'] })
    await show('/adjustments?tab=proposals', {
      answer: ({ path, method }) =>
        path === '/api/adjustments/proposals' && method === 'GET' ? { body: list([own]) } : null,
    })
    expect(await screen.findByText('须由他人决定')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '决定' })).toBeNull()
  })

  test('shows the rule in force, what it would have done beside what happened, and where it is changed', async () => {
    const { user, calls } = await show('/adjustments?tab=rules')
    const rule = await screen.findByRole('region', { name: '2025版，2025年2月起，岚片专〔2025〕2号' })
    expect(within(rule).getAllByRole('listitem')).toHaveLength(4)
    expect(within(rule).getByRole('link', { name: '拟定、试算和采用规则' }).getAttribute('href')).toBe(
      '/admin/rules/adjustment/adjustment',
    )
    await user.click(within(rule).getByRole('button', { name: '对照往年试算' }))
    const table = await screen.findByRole('table', { name: '试算与实际' })
    expect(within(table).getByText('观察 茶坪康养区')).toBeTruthy()
    expect(within(table).getByText(/竹岭数智城列入观察/)).toBeTruthy()
    const sent = calls.find(({ path }) => path.endsWith('/dry-run'))?.body
    expect(sent).toMatchObject({ content: { minGroupSize: 3, steps: [{}, {}, {}, {}] } })
  })

  test('says so where the city has adopted no rule', async () => {
    await show('/adjustments?tab=rules', {
      answer: ({ path }) => (path === '/api/rules/adjustment/adjustment' ? { body: { ...aRule, versions: [] } } : null),
    })
    expect(await screen.findByText('还没有采用的规则')).toBeTruthy()
  })

  test('tells a failure apart', async () => {
    await show('/adjustments', { answer: () => aProblem('common/internal', 500) })
    expect((await screen.findByRole('alert')).textContent).toContain('重试')
  })
})
