import type { Role } from '@pianqu/shared/access/access.ts'
import type { IndicatorPage as Shown } from '@pianqu/shared/indicators/library.contract.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { showPage } from '../../test-page.tsx'
import { IndicatorPage } from './indicator-page.tsx'

const version: Shown['history'][number] = {
  ...{ basisVersion: 0, effectiveMonth: '1990-01', name: '断头路打通率', basis: '已打通 ÷ 计划', formula: 'a ÷ b' },
  ...{ formulaText: '已打通的断头路（条） ÷ 计划（条）', targetText: '≥100%', adoptedBasis: null, isNewBasis: false },
}

const page: Shown = {
  ...{ code: 'deadend-roads', name: '断头路打通率', unit: '%', scope: '各类片区', operator: '>=', target: 1 },
  ...{ targetText: '≥100%', basisVersion: 0, state: 'inForce', origin: 'typed', basis: '已打通 ÷ 计划' },
  ...{
    formulaText: '已打通的断头路（条） ÷ 计划（条）',
    sourceUnit: '市交通运输局',
    month: '2025-09',
    display: '75.0%',
  },
  ...{ value: 0.75, numerator: 3, denominator: 4, parts: '3条 / 4条', status: 'normal', reason: null },
  ...{ standing: 'missed', isOnOverview: true, promises: [], provisional: false, formula: 'a ÷ b', place: '加总' },
  ...{ time: '取期末', dueMonth: null, asOf: null, from: '2025-01', to: '2025-09', history: [version], pace: null },
  ...{ usedIn: [], ruleKind: 'measure', values: [], restated: null },
}

const typed = (change: object) => ({
  ...{ place: 'A01', name: '锦南总部区', numerator: null, denominator: null, status: 'normal', reason: null },
  ...{ isTyped: false, before: { numerator: 1, denominator: 4 } },
  ...change,
})

const show = (given: Partial<Shown> = {}, role: Role = 'department', mayType = true, published: string | null = null) =>
  showPage({
    component: () => <IndicatorPage />,
    at: '/indicators/deadend-roads',
    role,
    unitName: '市交通运输局',
    answer: ({ path, method, query }) => {
      if (!path.endsWith('/typed')) return { body: { ...page, ...given } }
      if (method === 'PUT') return { body: { changed: 2 } }
      const rows = [typed({}), typed({ place: 'A02', name: '青麓科创谷', before: null })]
      const parts = ['已打通的断头路（条）', '计划（条）']
      return {
        body: { month: query['month'], provisional: false, published, mayType, parts, rows, total: rows.length },
      }
    },
  })

describe('values of an indicator', () => {
  test('are typed place by place, beginning with the whole of the month before', async () => {
    const { user, calls } = await show()
    await user.click(await screen.findByRole('button', { name: '填报数值' }))
    const dialog = within(await screen.findByRole('dialog'))
    const whole = await dialog.findByLabelText('锦南总部区计划（条）')
    expect(whole).toHaveProperty('value', '4')
    await user.type(dialog.getByLabelText('来源'), '10月月报')
    await user.type(dialog.getByLabelText('锦南总部区已打通的断头路（条）'), '3')
    await user.selectOptions(dialog.getByLabelText('青麓科创谷的状态'), '缺失')
    await user.type(dialog.getByLabelText('青麓科创谷没有数的原因'), '施工图未定')
    await user.click(dialog.getByRole('button', { name: '填报2处' }))
    await screen.findByText('已填报')
    expect(calls.find(({ method }) => method === 'PUT')?.body).toEqual({
      ...{ month: '2025-10', source: '10月月报', reason: null },
      rows: [
        { place: 'A01', numerator: 3, denominator: 4, status: 'normal', reason: null },
        { place: 'A02', numerator: null, denominator: null, status: 'missing', reason: '施工图未定' },
      ],
    })
  })

  test('of a published month are corrected, with a reason', async () => {
    const { user, calls } = await show({}, 'department', true, '2025-10-1')
    await user.click(await screen.findByRole('button', { name: '填报数值' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(await dialog.findByLabelText('锦南总部区已打通的断头路（条）'), '3')
    await user.type(dialog.getByLabelText('来源'), '10月月报')
    await user.click(dialog.getByRole('button', { name: '填报1处' }))
    expect(await dialog.findByText('请填写更正原因')).toBeTruthy()
    expect(calls.some(({ method }) => method === 'PUT')).toBe(false)
    await user.type(dialog.getByLabelText('更正原因'), '少报两条')
    await user.click(dialog.getByRole('button', { name: '填报1处' }))
    await screen.findByText('已填报')
    expect(calls.find(({ method }) => method === 'PUT')?.body).toMatchObject({ month: '2025-10', reason: '少报两条' })
  })

  test('are not typed by who is not their source, and not by leaders', async () => {
    const { user } = await show({}, 'department', false)
    await user.click(await screen.findByRole('button', { name: '填报数值' }))
    const dialog = within(await screen.findByRole('dialog'))
    expect(await dialog.findByText('这个指标的来源单位是市交通运输局，由其填报')).toBeTruthy()
    expect(dialog.queryByLabelText('锦南总部区计划（条）')).toBeNull()
  })

  test('that the product computes are not typed', async () => {
    await show({ origin: 'computed' })
    expect(await screen.findByRole('heading', { name: '口径变更史' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '填报数值' })).toBeNull()
  })
})

test('two versions of a definition stand side by side, with what differs said', async () => {
  const next = { ...version, basisVersion: 1, targetText: '≥90%', adoptedBasis: '专班1号' }
  await show({ history: [version, { ...next, effectiveMonth: '2025-06', isNewBasis: true }] }, 'leader')
  const table = within(await screen.findByRole('table', { name: '两版对照' }))
  expect(table.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
    '项甲：系统预置（最初）乙：第1版（2025年6月起）异同',
    '名称断头路打通率断头路打通率相同',
    '口径已打通 ÷ 计划已打通 ÷ 计划相同',
    '公式已打通的断头路（条） ÷ 计划（条）已打通的断头路（条） ÷ 计划（条）相同',
    '目标≥100%≥90%不同',
    '依据系统预置专班1号不同',
  ])
})

test('an area whose value was corrected says what was published, and keeps its verdict', async () => {
  const restated = {
    ...{ snapshot: '2025-09-1', numerator: 1, denominator: 4, value: 0.25, display: '25.0%' },
    ...{ by: '李四', at: '2025-10-28T02:00:00.000Z', why: '少报两条' },
  }
  const value: Shown['values'][number] = {
    ...{ month: '2025-09', areaCode: 'A01', name: '锦南总部区', value: 0.75, numerator: 3, denominator: 4 },
    ...{ parts: '3条 / 4条', display: '75.0%', status: 'normal', reason: '发布后更正：很长的一句', restated },
    ...{ basisVersion: 0, met: false, target: 1, snapshot: null, isProvisional: false },
  }
  await show({ values: [value] }, 'leader')
  expect(await screen.findByText('未达标，发布后更正，快照2025-09-1为25.0%')).toBeTruthy()
})
