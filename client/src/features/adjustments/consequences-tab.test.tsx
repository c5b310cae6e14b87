import type { Consequence } from '@pianqu/shared/consequences/consequence.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { board } from './adjustments.fixture.ts'
import { AdjustmentsPage } from './adjustments-page.tsx'

const aConsequence = (changes: Partial<Consequence> = {}): Consequence => ({
  consequenceId: 'c1',
  year: 2024,
  subject: 'area',
  subjectCode: 'A1',
  subjectName: '锦南总部区',
  kindCode: 'commend',
  kindName: '通报表扬',
  isPositive: true,
  quantity: null,
  quantityUnit: null,
  documentNumber: '岚府通〔2025〕6号',
  decidedOn: '2025-02-18',
  text: '第1名',
  basis: 'ranking',
  by: '周文',
  at: '2025-02-18T02:00:00Z',
  revokedBecause: null,
  ...changes,
})

const kinds = [
  { code: 'commend', name: '通报表扬', isPositive: true, needsQuantity: false },
  { code: 'quota', name: '指标配额挂钩', isPositive: true, needsQuantity: true },
]
const quota = aConsequence({
  consequenceId: 'c2',
  kindCode: 'quota',
  kindName: '指标配额挂钩',
  quantity: 300,
  quantityUnit: '亩',
})

const answer = ({ method, path }: Asked) => {
  if (method === 'POST') return { status: 201, body: aConsequence() }
  if (path === '/api/adjustments') return { body: board }
  if (path === '/api/units')
    return { body: { rows: [{ code: 'D1', name: '锦南区', type: 'district', sortOrder: 1 }], total: 1 } }
  return { body: { years: [2024], kinds, rows: [aConsequence(), quota], total: 2 } }
}

const show = (at: string, role: 'taskforce' | 'district' = 'taskforce') =>
  showPage({ component: () => <AdjustmentsPage />, at, role, answer })

describe('what follows from results', () => {
  test('is listed by year and kind, with its quantity in words', async () => {
    await show('/adjustments?tab=consequences&kind=quota', 'district')
    const table = await screen.findByRole('table')
    expect(within(table).getAllByRole('rowheader')).toHaveLength(1)
    expect(within(table).getByText('300亩')).toBeTruthy()
    expect(screen.queryByRole('button', { name: '登记' })).toBeNull()
  })

  test('is recorded with what its kind asks for', async () => {
    const { user, calls, choose } = await show('/adjustments?tab=consequences')
    await user.click(await screen.findByRole('button', { name: '登记' }))
    const dialog = await screen.findByRole('dialog')
    await user.type(within(dialog).getByLabelText('对象'), '锦南区')
    await user.click(await screen.findByRole('option', { name: /锦南区/ }))
    await user.type(within(dialog).getByLabelText('哪一年的结果'), '2024')
    await choose('种类', '通报表扬')
    await choose('依据', '年度排名')
    await user.type(within(dialog).getByLabelText('内容'), '推进有力')
    await user.type(within(dialog).getByLabelText('文号'), '岚府通〔2025〕6号')
    await user.type(within(dialog).getByLabelText('日期'), '2025-02-18')
    await user.click(within(dialog).getByRole('button', { name: '登记' }))
    await screen.findByText('已登记')
    expect(calls.find(({ method }) => method === 'POST')?.body).toEqual({
      year: 2024,
      subject: 'unit',
      subjectCode: 'D1',
      kindCode: 'commend',
      quantity: null,
      quantityUnit: null,
      documentNumber: '岚府通〔2025〕6号',
      decidedOn: '2025-02-18',
      text: '推进有力',
      basis: 'ranking',
    })
  })
})
