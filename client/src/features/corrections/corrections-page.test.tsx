import type { Role } from '@pianqu/shared/access/access.ts'
import type { CorrectionForm } from '@pianqu/shared/corrections/correction.contract.ts'
import type { Correction } from '@pianqu/shared/corrections/correction.schema.ts'
import type { LockException } from '@pianqu/shared/periods/period.contract.ts'
import type { Restatement } from '@pianqu/shared/publishing/restatement.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { aCorrection, aForm, anException } from './correction.fixture.ts'
import { CorrectionsPage } from './corrections-page.tsx'

interface City {
  readonly corrections?: readonly Correction[]
  readonly form?: CorrectionForm
  readonly exceptions?: readonly LockException[]
  readonly restatements?: readonly Restatement[]
}

const period = (month: string, state: string, openedOn: string | null) => ({
  month,
  state,
  provisional: false,
  accepted: 1,
  owed: 1,
  exempt: 0,
  onTime: null,
  openedOn,
  dueOn: openedOn,
  lateUntil: openedOn,
  originalDueOn: null,
  dueReason: null,
  snapshot: null,
  version: 1,
})

const report = {
  id: 'r1',
  month: '2025-10',
  unitCode: 'U1',
  unitName: '锦南区',
  status: 'open',
  state: 'overdue',
  counts: { owed: 1, exempt: 0, empty: 1, draft: 0, submitted: 0, returned: 0, accepted: 0, unchanged: 0 },
  isOnTime: null,
  submittedAt: null,
  version: 1,
}

const listOf = (rows: readonly object[]) => ({ rows, total: rows.length })

function show(at: string, role: Role, { corrections = [], form = aForm(), exceptions = [], restatements = [] }: City) {
  const periods = [period('2025-10', 'closed', '2025-10-20'), period('2025-09', 'imported', null)]
  const replies: Readonly<Record<string, object | undefined>> = {
    '/api/corrections/form': form,
    '/api/corrections': listOf(corrections),
    '/api/figures/restatements': listOf(restatements),
    '/api/periods/2025-10/exceptions': listOf(exceptions),
    '/api/reports': { ...listOf([report]), month: '2025-10', provisional: true, periodState: 'open', snapshot: null },
    '/api/reports/r1': { ...report, lines: [] },
    '/api/periods': { ...listOf(periods), current: '2025-09' },
  }
  const written = ({ path }: Asked) => (path.includes('exceptions') ? anException() : (corrections[0] ?? aCorrection()))
  const answer = (asked: Asked) => ({ body: asked.method === 'POST' ? written(asked) : replies[asked.path] })
  return showPage({
    component: () => <CorrectionsPage />,
    at,
    role,
    unitName: role === 'district' ? '锦南区' : null,
    answer,
  })
}

const posts = (calls: readonly Asked[]) =>
  calls.filter(({ method }) => method === 'POST').map(({ path, body }) => ({ path, body }))

const corrections = '/dispatch/corrections'

describe('the corrections', () => {
  test('say what was, what is to be, by whom and why', async () => {
    await show(corrections, 'auditor', {
      corrections: [
        aCorrection({ state: 'refused', decidedBy: '魏', decidedAt: '2025-10-28T03:00:00Z', decisionNote: '凭证不足' }),
      ],
    })
    const row = (await screen.findByRole('rowheader', { name: /文体枢纽/ })).closest('tr')
    for (const text of [
      '2025年9月',
      '本月完成投资',
      '100万元 → 40万元',
      '重复计列',
      '未同意',
      '2025-10-28 11:00',
      '意见：凭证不足',
    ]) {
      expect(row?.textContent).toContain(text)
    }
    expect(screen.queryByRole('link', { name: '申请更正' })).toBeNull()
  })

  test('are approved after saying in numbers what that does', async () => {
    const { calls, user } = await show(corrections, 'taskforce', { corrections: [aCorrection()] })
    await user.click(await screen.findByRole('button', { name: '审批文体枢纽2025年9月的更正' }))
    const dialog = await screen.findByRole('dialog', { name: '审批更正' })
    expect(dialog.textContent).toContain('文体枢纽本年累计由 900万元变为 840万元（减少 60万元）')
    expect(dialog.textContent).toContain('已发布的快照 2025-09-1 不变')
    await user.click(within(dialog).getByRole('button', { name: '批准' }))
    await waitFor(() =>
      expect(posts(calls)).toEqual([{ path: '/api/corrections/c1/steps', body: { step: 'approve' } }]),
    )
  })

  test('are refused only with a reason', async () => {
    const { calls, user } = await show(corrections, 'taskforce', { corrections: [aCorrection()] })
    await user.click(await screen.findByRole('button', { name: /^审批/ }))
    const refuse = await screen.findByRole<HTMLButtonElement>('button', { name: '不同意' })
    expect(refuse.disabled).toBe(true)
    await user.type(screen.getByLabelText('审批意见'), '凭证不足')
    await user.click(refuse)
    await waitFor(() =>
      expect(posts(calls)).toEqual([{ path: '/api/corrections/c1/steps', body: { step: 'refuse', note: '凭证不足' } }]),
    )
  })

  test('are not decided by who proposed them, and the button says why', async () => {
    await show(corrections, 'taskforce', { corrections: [aCorrection({ isOwn: true, mayDecide: false })] })
    const button = await screen.findByRole<HTMLButtonElement>('button', { name: /^审批/ })
    expect(button.disabled).toBe(true)
    expect(screen.getByText('本人提出的更正须由他人审批')).toBeTruthy()
  })

  test('leave a month that differs from its snapshot to be published again', async () => {
    const figure = { behindPoints: 1, behindDisplay: '1.0', light: 'green' as const }
    const row: Restatement = {
      month: '2025-09',
      snapshot: { number: '2025-09-1', takenAt: '2025-10-28T02:00:00Z', takenBy: '魏' },
      areas: [
        {
          code: 'A1',
          name: '锦南总部区',
          from: { ...figure, ytdYuan: 9_000_000, place: 1 },
          to: { ...figure, ytdYuan: 8_400_000, place: 2 },
        },
      ],
      projects: [],
      hiddenProjects: 1,
    }
    const { user } = await show(corrections, 'taskforce', { restatements: [row] })
    await screen.findByText('2025年9月有 2 处与快照 2025-09-1 不同（1 个片区、1 个项目），可重新发布')
    expect(screen.getByRole('link', { name: '去审核台重新发布2025年9月' }).getAttribute('href')).toBe(
      '/dispatch/review?month=2025-09',
    )
    await user.click(screen.getByText('看有哪些不同'))
    expect(screen.getByText('本年累计 900万元 → 840万元；名次 第1名 → 第2名')).toBeTruthy()
    expect(screen.getByText('另有 1 个项目当前账号无权查看。')).toBeTruthy()
  })
})

describe('proposing a correction', () => {
  const at = `${corrections}?propose=true&project=P1&on=2025-09`

  test('shows what stands now, checks what is typed, and goes into the current report', async () => {
    const { calls, user, search } = await show(at, 'district', {})
    const value = await screen.findByLabelText('更正为(万元)')
    expect(screen.getByText(/2025年9月现在的数/).textContent).toContain('100万元')
    const send = screen.getByRole<HTMLButtonElement>('button', { name: '提出更正' })
    await user.type(screen.getByLabelText('更正原因'), '重复计列')
    expect(send.disabled).toBe(true)
    await user.clear(value)
    await user.type(value, '-40')
    expect((await screen.findAllByText(/应为不小于 0 的数，单位万元/)).length).toBeGreaterThan(0)
    await user.clear(value)
    await user.type(value, '40.5')
    await user.click(send)
    await waitFor(() =>
      expect(posts(calls)).toEqual([
        {
          path: '/api/reports/r1/corrections',
          body: { projectCode: 'P1', month: '2025-09', field: 'investedYuan', newValue: 405_000, reason: '重复计列' },
        },
      ]),
    )
    await waitFor(() => expect(search()).not.toMatchObject({ propose: true }))
  })

  test('of a percentage is typed in percent', async () => {
    const { choose } = await show(at, 'district', {})
    await choose('字段', '形象进度')
    expect((await screen.findByLabelText<HTMLInputElement>('更正为(%)')).value).toBe('40')
  })

  test('of a month without a line begins with its amount', async () => {
    const { user } = await show(`${corrections}?propose=true&project=P1&on=2025-08`, 'district', {})
    await screen.findByText(/当月没有月报，先更正本月完成投资/)
    await user.click(screen.getByRole('combobox', { name: '字段' }))
    expect((await screen.findAllByRole('option')).map(({ textContent }) => textContent)).toEqual(['本月完成投资'])
  })

  test('waits for a month to be open, and says so', async () => {
    await show(at, 'district', { form: aForm({ report: null, months: [] }) })
    expect((await screen.findByRole('alert')).textContent).toContain('现在没有开放的月份')
    expect(screen.getByRole<HTMLButtonElement>('button', { name: '提出更正' }).disabled).toBe(true)
  })
})

describe('lock exceptions', () => {
  const at = `${corrections}?part=exceptions`

  test('name their scope, reason, grantor and end, and close by themselves', async () => {
    await show(at, 'district', { exceptions: [anException()] })
    const row = (await screen.findByRole('rowheader', { name: '锦南区的一行：文体枢纽（P1）' })).closest('tr')
    for (const text of ['与统计核对', '魏', '2025-11-12 18:00', '已关闭']) expect(row?.textContent).toContain(text)
    expect(screen.queryByRole('button', { name: '放开' })).toBeNull()
  })

  test('are granted until a day and a time of the city’s clock', async () => {
    const { calls, user, choose } = await show(at, 'taskforce', {})
    await user.click(await screen.findByRole('button', { name: '放开' }))
    await choose('区县', '锦南区')
    await user.type(screen.getByLabelText('截止日期'), '2025-02-30')
    expect(await screen.findByText('截止日期应为 2025-11-12 这样存在的日期')).toBeTruthy()
    await user.clear(screen.getByLabelText('截止日期'))
    await user.type(screen.getByLabelText('截止日期'), '2025-11-12')
    await user.type(screen.getByLabelText('放开原因'), '与统计核对')
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: '放开' }))
    await waitFor(() =>
      expect(posts(calls)).toEqual([
        {
          path: '/api/periods/2025-10/exceptions',
          body: { unitCode: 'U1', reason: '与统计核对', until: '2025-11-12T10:00:00.000Z' },
        },
      ]),
    )
  })

  test('are ended before their time', async () => {
    const running = anException({ isActive: true, until: '2099-01-01T00:00:00.000Z' })
    const { calls, user } = await show(at, 'taskforce', { exceptions: [running] })
    await user.click(await screen.findByRole('button', { name: '提前关闭锦南区的一行：文体枢纽（P1）' }))
    await user.click(await screen.findByRole('button', { name: '现在关闭' }))
    await waitFor(() => expect(posts(calls)).toMatchObject([{ path: '/api/periods/2025-10/exceptions/e1/end' }]))
  })
})
