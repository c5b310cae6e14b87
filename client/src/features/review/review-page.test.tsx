import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { reviewedLine, submittedReport } from './review.fixture.ts'
import { ReviewPage } from './review-page.tsx'

const period: Period = {
  month: '2025-10',
  state: 'closed',
  accepted: 1,
  owed: 2,
  exempt: 0,
  onTime: 2,
  openedOn: '2025-10-25',
  dueOn: '2025-11-07',
  lateUntil: '2025-11-12',
  snapshot: null,
  version: 3,
}

const frozen: Readonly<Record<string, number>> = { '/api/projects': 995, '/api/areas': 24 }

function show(report: Report, at: string, role: 'taskforce' | 'auditor' = 'taskforce', now: Period = period) {
  const answer = ({ path, method }: Asked) => {
    if (path === '/api/periods') return { body: { rows: [now], total: 1, current: '2025-10' } }
    if (path.endsWith('/reminders')) {
      const rows = [{ unitCode: 'U1', unitName: '锦南区', missing: 2, overdueDays: 3 }]
      return { body: { rows, text: '请锦南区尽快报送' } }
    }
    const total = frozen[path]
    if (total) return { body: { rows: [], total, month: '2025-10' } }
    if (path === '/api/periods/2025-10/steps') return { body: { ...now, snapshot: '2025-10-1' } }
    if (method === 'GET' && path === '/api/reports') return { body: { rows: [report], total: 1, month: '2025-10' } }
    return { body: report }
  }
  return showPage({ component: () => <ReviewPage />, at, role, answer })
}
const atReport = '/dispatch/review?report=r1'
const stepsOf = (calls: readonly Asked[]) => calls.filter(({ method }) => method === 'POST').map(({ body }) => body)

beforeEach(() => {
  vi.stubGlobal(
    'EventSource',
    class {
      addEventListener() {}
      close() {}
    },
  )
})

describe('the review of a report', () => {
  test('moves by J and K and accepts by A', async () => {
    const { user, calls, search } = await show(submittedReport(), atReport)
    expect(await screen.findByRole('heading', { level: 2, name: '项目P1' })).toBeTruthy()
    await user.keyboard('j')
    expect(await screen.findByRole('heading', { level: 2, name: '项目P2' })).toBeTruthy()
    await user.keyboard('k')
    await user.keyboard('a')
    await waitFor(() => expect(search()).toMatchObject({ line: 'P2' }))
    expect(stepsOf(calls)).toEqual([{ step: 'accept', version: 4, lines: [{ projectCode: 'P1' }] }])
  })

  test('sends a line back by R with a comment, begun from what was found', async () => {
    const checks = [
      { projectCode: 'P1', field: 'investedYuan', level: 'soft', code: 'line/jump', message: '超过3倍' } as const,
    ]
    const { user, calls } = await show(submittedReport({ checks }), atReport)
    await screen.findByText('超过3倍')
    await user.keyboard('r')
    const dialog = within(await screen.findByRole('dialog', { name: '退回 项目P1' }))
    expect(dialog.getByLabelText<HTMLTextAreaElement>('退回意见（必填）').value).toBe('超过3倍')
    await user.click(dialog.getByRole('button', { name: '请补充本月形象进度说明。' }))
    await user.click(dialog.getByRole('button', { name: '退回这一行' }))
    await waitFor(() =>
      expect(stepsOf(calls)).toEqual([
        {
          step: 'sendBack',
          version: 4,
          lines: [{ projectCode: 'P1', comment: '请补充本月形象进度说明。', field: 'investedYuan' }],
        },
      ]),
    )
  })

  test('leaves the keys to whoever writes', async () => {
    const { user, calls } = await show(submittedReport(), atReport)
    await screen.findByRole('heading', { level: 2, name: '项目P1' })
    await user.keyboard('r')
    await user.type(await screen.findByLabelText('退回意见（必填）'), 'aj')
    expect(stepsOf(calls)).toEqual([])
  })

  test('passes the lines at once that say 无变化 and show nothing odd', async () => {
    const same = reviewedLine({ projectCode: 'P3', isUnchanged: true, unchangedInARow: 1 })
    const { user, calls } = await show(submittedReport({ lines: [reviewedLine(), same] }), atReport)
    await user.click(await screen.findByRole('button', { name: '批量通过 无变化且无异常（1）' }))
    await user.click(screen.getByRole('button', { name: '通过 1 行' }))
    await waitFor(() =>
      expect(stepsOf(calls)).toEqual([{ step: 'accept', version: 4, lines: [{ projectCode: 'P3' }] }]),
    )
  })

  test('says that nobody judges what they filled in, and takes no key for it', async () => {
    const steps = [{ step: 'accept', allowed: false, because: 'report/own-report' } as const]
    const { user, calls } = await show(submittedReport({ steps }), atReport)
    expect(await screen.findByText('这份月报由您填报，须由其他人审核。')).toBeTruthy()
    await user.keyboard('a')
    expect(screen.getByRole('button', { name: /^通过/ }).hasAttribute('disabled')).toBe(true)
    expect(stepsOf(calls)).toEqual([])
  })
})

describe('the board of a month', () => {
  test('says who has reported, in time or late', async () => {
    await show(submittedReport(), '/dispatch/review')
    expect(await screen.findByRole('heading', { level: 1, name: '10月：1个区县已报1个；已接收 0/2 行' })).toBeTruthy()
    expect(screen.getByText('按时 1 · 迟报 0 · 未报 0')).toBeTruthy()
    expect(screen.getByText('已提交 2')).toBeTruthy()
  })

  test('publishes with the consequence in numbers, and a reason where lines are missing', async () => {
    const { user, calls, search } = await show(submittedReport(), '/dispatch/review')
    await user.click(await screen.findByRole('button', { name: '发布' }))
    const dialog = within(screen.getByRole('dialog', { name: '发布？' }))
    expect(
      await dialog.findByText(
        /将固定 1\/2 行、1 个区县的数据，以及 995 个项目、24 个片区的数字.*为快照 2025-10-1，.*还有 1 行没有接收/,
      ),
    ).toBeTruthy()
    expect(dialog.getByRole('button', { name: '发布' }).hasAttribute('disabled')).toBe(true)
    await user.type(dialog.getByLabelText('先行发布的原因'), '一个项目涉密')
    await user.click(dialog.getByRole('button', { name: '发布' }))
    await waitFor(() => expect(stepsOf(calls)).toEqual([{ step: 'publish', version: 3, note: '一个项目涉密' }]))
    await user.click(await screen.findByRole('button', { name: '看快照' }))
    await waitFor(() => expect(search()).toEqual({ month: '2025-10', snapshot: '2025-10-1' }))
  })

  test('lists who is to be reminded', async () => {
    const { user } = await show(submittedReport(), '/dispatch/review')
    await user.click(await screen.findByRole('button', { name: '催报' }))
    expect(await screen.findByText('请锦南区尽快报送')).toBeTruthy()
    expect(screen.getByText(/缺 2 行 · 逾期 3 天/)).toBeTruthy()
  })

  test('is only read by an auditor', async () => {
    await show(submittedReport(), '/dispatch/review', 'auditor')
    expect(await screen.findByRole('link', { name: '锦南区' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /催报|免报|发布|开放月份/ })).toBeNull()
  })
})
