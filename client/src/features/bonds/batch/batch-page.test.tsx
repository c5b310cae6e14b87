import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, aProblem, showPage } from '../../../test-page.tsx'
import { batchEntry, batchPart, batchRecord } from './batch.fixture.ts'
import { BatchPage } from './batch-page.tsx'

const project = {
  code: 'P9',
  name: '锦南学校',
  areaCode: null,
  areaName: null,
  clusterCode: null,
  districtCode: 'U1',
  districtName: '锦南区',
  stage: 'building',
  planYuan: null,
  ytdYuan: null,
  missing: '本年还没有月报',
  expectedYuan: null,
  behindPoints: null,
  behindDisplay: '—',
  rateDisplay: null,
  light: null,
  isPackage: false,
}

function show(record = batchRecord()) {
  const answer = ({ path, method }: Asked) => {
    if (path === '/api/projects') return { body: { rows: [project], total: 1, month: '2025-10', provisional: false } }
    if (path.endsWith('/reversals')) return { status: 201, body: { entry: batchEntry() } }
    if (path.endsWith('/changes')) return { status: 201, body: { entries: [batchEntry()] } }
    return method === 'GET' ? { body: record } : aProblem('common/not-found', 404)
  }
  return showPage({ component: () => <BatchPage />, at: '/bonds/batches/ZX2025-01?view=table', answer })
}

const sent = (calls: readonly Asked[]) => calls.filter(({ method }) => method === 'POST')

describe('the record of a batch', () => {
  test('says how its money stands, who has it and where that is written', async () => {
    await show()
    const heading = await screen.findByRole('heading', { level: 1, name: /应支出80.0%/ })
    expect(heading.textContent).toBe('专项债券（一期）：应支出80.0%，已支出40.0%，低40.0个百分点：滞后')
    expect(screen.getByText('债券批次.xlsx · 批次 I4')).toBeTruthy()
    const parts = screen.getByRole('region', { name: '分配到1个项目，1个支出快于形象进度' })
    expect(within(parts).getByRole('row', { name: /锦南管廊/ }).textContent).toContain('支出快于进度')
    expect(screen.getByRole('table', { name: '各月累计支出' })).toBeTruthy()
    expect(screen.getByText('向锦南管廊分配4.00亿元，首次分配')).toBeTruthy()
  })

  test('says up to which month progress is told, where it is not that of the money', async () => {
    await show(batchRecord({ progressMonth: '2025-09' }))
    expect(await screen.findByText('形象进度来自月报，只到已发布的2025年9月。')).toBeTruthy()
  })

  test('takes an allocation back, and not more than is unspent', async () => {
    const { user, calls, choose } = await show()
    await user.click(await screen.findByRole('button', { name: '冲回分配' }))
    const dialog = await screen.findByRole('dialog')
    const confirm = within(dialog).getByRole<HTMLButtonElement>('button', { name: '冲回分配' })
    expect(confirm.disabled).toBe(true)
    expect(within(dialog).getByText('请选择项目')).toBeTruthy()
    await choose('项目', /锦南管廊/)
    await user.type(within(dialog).getByLabelText('金额（万元）'), '30001')
    expect(within(dialog).getByText(/^最多3.00亿元/)).toBeTruthy()
    await user.clear(within(dialog).getByLabelText('金额（万元）'))
    await user.type(within(dialog).getByLabelText('金额（万元）'), '30000')
    await user.type(within(dialog).getByLabelText('冲回原因'), '工期推迟')
    await user.click(within(dialog).getByRole('button', { name: '冲回分配' }))
    await waitFor(() =>
      expect(sent(calls)).toMatchObject([
        {
          path: '/api/bonds/batches/ZX2025-01/reversals',
          body: { projectCode: 'P1', amountYuan: 300_000_000, reason: '工期推迟', effectiveOn: '2025-10-28' },
        },
      ]),
    )
  })

  test('changes the use of money under an approval', async () => {
    const { user, calls, choose } = await show()
    await user.click(await screen.findByRole('button', { name: '变更用途' }))
    const dialog = await screen.findByRole('dialog')
    await choose('转出项目', /锦南管廊/)
    await user.type(within(dialog).getByLabelText('转入项目'), '学校')
    await user.click(await within(dialog).findByRole('radio', { name: '锦南学校（P9，片区外）' }))
    await user.type(within(dialog).getByLabelText('批准文号'), '川财〔2025〕9号')
    await user.type(within(dialog).getByLabelText('金额（万元）'), '5000')
    await user.type(within(dialog).getByLabelText('变更原因'), '原项目缓建')
    await user.click(within(dialog).getByRole('button', { name: '变更用途' }))
    await waitFor(() =>
      expect(sent(calls)).toMatchObject([
        {
          path: '/api/bonds/batches/ZX2025-01/changes',
          body: {
            fromProjectCode: 'P1',
            toProjectCode: 'P9',
            amountYuan: 50_000_000,
            approvalNumber: '川财〔2025〕9号',
          },
        },
      ]),
    )
  })

  test('offers nothing to those who may only look', async () => {
    await show(batchRecord({ mayWrite: false, parts: [batchPart({ counts: false, aheadOfProgress: false })] }))
    expect(await screen.findByRole('region', { name: '分配到1个项目，1个在片区外' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: '冲回分配' })).toBeNull()
  })

  test('tells a code that nobody has', async () => {
    await showPage({
      component: () => <BatchPage />,
      at: '/bonds/batches/XX',
      answer: () => aProblem('common/not-found', 404, '没有编码为“XX”的批次'),
    })
    expect(await screen.findByText('没有编码为“XX”的批次')).toBeTruthy()
    // Asking again changes nothing; there is a way back.
    expect(screen.queryByRole('button', { name: '重试' })).toBeNull()
    expect(screen.getByRole('link', { name: '专项债' })).toBeTruthy()
  })
})
