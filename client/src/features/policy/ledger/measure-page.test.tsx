import type { Role } from '@pianqu/shared/access/access.ts'
import { screen, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../../test-page.tsx'
import { MeasurePage } from './measure-page.tsx'

const clause = {
  ...{ document: 'chains', measure: 7, paragraph: 2, clause: 'chains/7.2.1', address: '第七条第2段第1款' },
  ...{ measureTitle: '数字赋能', title: '市级示范平台按投入补助', kind: 'grant', forWhom: null },
  ...{ leadUnits: ['市经信局'], coUnits: [], validFrom: null, validUntil: '2025-12-31', state: 'expiring' },
  ...{ promises: [], benefits: ['city-platform'], parameters: [] },
}
const document = {
  ...{ code: 'chains', title: '建圈强链若干政策', shortTitle: '建圈强链', documentNumber: null, validFrom: null },
  ...{ validUntil: '2025-12-31', successorCode: null, note: null, state: 'expiring', daysLeft: 64, isBuiltIn: true },
}
const rule = {
  ...{ code: 'city-platform', name: '市级示范平台', kind: '数字化平台奖补', clause: 'chains/7.2.1' },
  ...{ address: '第七条第2段第1款', edition: 0, frequency: 'once', baseName: '示范平台投资额', years: null },
  ...{ conditions: [], text: '15%，封顶500万元', validFrom: null, validUntil: '2025-12-31', state: 'expiring' },
}
const progress = {
  ...{ progressId: 'p1', document: 'chains', measure: 7, quarter: '2025-Q3', state: 'moving', text: '首批已兑付' },
  ...{ evidence: '演示1号', unitName: null, by: '魏', at: '2025-10-15T02:00:00.000Z' },
  files: [{ fileId: 'f1', fileName: '兑付清单.pdf', fileBytes: 2048, by: '魏', at: '2025-10-15T02:00:00.000Z' }],
}
const grant = {
  ...{ grantId: 'g1', clause: 'chains/7.2.1', address: '建圈强链第七条第2段第1款', areaCode: null, areaName: null },
  ...{ recipient: '云桥智造', what: '示范平台补助', givenOn: '2025-05-20', documentNumber: '演示2号' },
  ...{ paidYuan: 4_400_000, ruleCode: 'city-platform', ruleEdition: 0, estimateYuan: 4_500_000, errorYuan: 100_000 },
  ...{ revokedBecause: null, by: '魏', at: '2025-05-20T02:00:00.000Z' },
}
const counted = { kind: '数字化平台奖补', chosen: null, rejected: [] }
const answer = {
  ...{ ruleCode: 'city-platform', edition: 0, name: '市级示范平台', kind: '数字化平台奖补', clause: 'chains/7.2.1' },
  ...{ address: '第七条', answer: 'granted', amountYuan: 4_500_000, because: '符合', isCounted: true, missing: [] },
  wouldBeYuan: null,
}

const bodies: Readonly<Record<string, unknown>> = {
  'GET /api/policy/measures': { on: '2025-10-28', documents: [document], rows: [clause], total: 1 },
  'GET /api/policy/progress': { rows: [progress], total: 1 },
  'GET /api/policy/grants': { rows: [grant], total: 1, measures: [], matrix: [], errors: [] },
  'GET /api/policy/parameters': { rows: [], total: 0, due: 0 },
  'GET /api/policy/benefit-rules': { on: '2025-10-28', rows: [rule], total: 1 },
  'GET /api/indicators': { rows: [], total: 0 },
  'GET /api/areas': { rows: [], total: 0, month: '2025-10', provisional: false },
  'POST /api/policy/benefits': { on: '2025-05-20', totalYuan: 4_500_000, kinds: [counted], answers: [answer] },
  'POST /api/policy/grants': grant,
  'POST /api/policy/grants/g1/revoke': { ...grant, revokedBecause: '重复登记' },
}

const show = (role: Role = 'taskforce') =>
  showPage({
    component: () => <MeasurePage />,
    at: '/policy/chains-7',
    role,
    answer: ({ method, path }) => ({ body: bodies[`${method} ${path}`] }),
  })

const sent = (calls: readonly Asked[], path: string) =>
  calls.find((call) => call.method === 'POST' && call.path === path)?.body

describe('what was done about a measure', () => {
  test('has its evidence to download', async () => {
    await show('leader')
    const link = await screen.findByRole('link', { name: '兑付清单.pdf' })
    expect(link.getAttribute('href')).toBe('/api/policy/progress/p1/files/f1')
    expect(screen.queryByRole('button', { name: '登记兑现' })).toBeNull()
    expect(screen.queryByRole('button', { name: '上传附件' })).toBeNull()
  })

  test('is written down as what somebody got, held against what the rule says', async () => {
    const { user, calls, choose } = await show()
    await user.click(await screen.findByRole('button', { name: '登记兑现' }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('受益主体'), '云桥智造')
    await user.type(dialog.getByLabelText('内容'), '示范平台补助')
    await user.type(dialog.getByLabelText('兑现日期'), '2025-05-20')
    await user.type(dialog.getByLabelText('文号'), '演示2号')
    await user.type(dialog.getByLabelText('实付金额（万元）'), '440')
    await choose('奖补规则', /市级示范平台/)
    await user.type(dialog.getByLabelText('示范平台投资额（万元）'), '3000')
    expect(await dialog.findByText('测算450万元，比实付多10万元')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: '登记' }))
    await screen.findByText('已登记兑现')
    expect(sent(calls, '/api/policy/grants')).toMatchObject({
      ...{ clause: 'chains/7.2.1', recipient: '云桥智造', givenOn: '2025-05-20', paidYuan: 4_400_000 },
      ...{ ruleCode: 'city-platform', baseYuan: 30_000_000 },
    })
  })

  test('is taken back with a reason', async () => {
    const { user, calls } = await show()
    await user.click(await screen.findByRole('button', { name: /^撤销.*云桥智造/ }))
    const dialog = within(await screen.findByRole('dialog'))
    await user.type(dialog.getByLabelText('理由'), '重复登记')
    await user.click(dialog.getByRole('button', { name: '撤销' }))
    await screen.findByText('已撤销')
    expect(sent(calls, '/api/policy/grants/g1/revoke')).toEqual({ reason: '重复登记' })
  })
})
