import type { Period } from '@pianqu/shared/periods/period.contract.ts'
import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import type { TrailLine } from '@pianqu/shared/trail/trail.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Asked, showPage } from '../../test-page.tsx'
import { queuedLine, queueOf, reviewedLine, submittedReport, wholeQueue } from './review.fixture.ts'
import { ReviewPage } from './review-page.tsx'

const period: Period = {
  month: '2025-10',
  provisional: true,
  state: 'closed',
  accepted: 1,
  owed: 2,
  exempt: 0,
  onTime: 2,
  openedOn: '2025-10-25',
  dueOn: '2025-11-07',
  lateUntil: '2025-11-12',
  originalDueOn: null,
  dueReason: null,
  snapshot: null,
  version: 3,
}

interface Given {
  readonly report?: Report
  readonly queue?: readonly ReviewLine[]
  readonly trail?: readonly TrailLine[]
  readonly period?: Period
  readonly role?: 'taskforce' | 'auditor'
}

function show(at: string, { report = submittedReport(), queue = queueOf(report), ...given }: Given = {}) {
  const { trail = [], period: now = period, role = 'taskforce' } = given
  const answers: Readonly<Record<string, unknown>> = {
    '/api/periods': { rows: [now], total: 1, current: '2025-10' },
    '/api/periods/2025-10/reminders': {
      rows: [{ unitCode: 'U1', unitName: '锦南区', missing: 2, empty: 1, draft: 0, returned: 1, overdueDays: 3 }],
      text: '请锦南区尽快报送',
    },
    '/api/periods/openable': { from: '2025-08', to: '2025-11' },
    '/api/periods/preview': { dueOn: '2025-12-08', lateUntil: '2025-12-11', owed: 9, units: 2, notice: null },
    '/api/periods/2025-10/steps': { ...now, snapshot: '2025-10-1' },
    '/api/projects': { rows: [], total: 995, month: '2025-10', provisional: false },
    '/api/areas': { rows: [], total: 24, month: '2025-10', provisional: false },
    '/api/reports/queue': {
      rows: queue,
      total: queue.length,
      ...wholeQueue(queue),
      month: '2025-10',
      provisional: true,
      checkRule: report.checkRule,
    },
    '/api/reports/r1/trail': { rows: trail, total: trail.length },
    '/api/reports': {
      rows: [{ ...report, lateDays: 0 }],
      total: 1,
      month: '2025-10',
      provisional: now.state !== 'published',
      periodState: now.state,
      snapshot: now.snapshot,
    },
  }
  const answer = ({ path }: Asked) => ({ body: answers[path] ?? report })
  return showPage({ component: () => <ReviewPage />, at, role, answer })
}
const atReport = '/dispatch/review?report=r1'
const stepsOf = (calls: readonly Asked[]) =>
  calls.filter(({ method, path }) => method === 'POST' && path.endsWith('/steps')).map(({ body }) => body)

const heading = (name: string) => screen.findByRole('heading', { level: 2, name })

describe('the review of a report', () => {
  test('moves by J and K and accepts by A', async () => {
    const { user, calls, search } = await show(atReport)
    await heading('项目P1')
    await user.keyboard('j')
    await heading('项目P2')
    await user.keyboard('k')
    await heading('项目P1')
    await user.keyboard('a')
    await waitFor(() => expect(search()).toMatchObject({ line: 'P2' }))
    expect(stepsOf(calls)).toEqual([{ step: 'accept', version: 4, lines: [{ projectCode: 'P1' }] }])
  })

  test('sends a line back by R, begun from what was found, and by a number key with a template', async () => {
    const hit = {
      projectCode: 'P1',
      field: 'investedYuan',
      level: 'soft',
      code: 'line/jump',
      message: '超过3倍',
    } as const
    const [first, ...rest] = queueOf(submittedReport())
    const queue = first ? [{ ...first, hits: [{ ...hit, isExplained: false }] }, ...rest] : []
    const { user, calls } = await show(atReport, { queue })
    expect((await screen.findByText('超过3倍')).textContent).toBe('需说明 超过3倍')
    await user.keyboard('r')
    const dialog = within(await screen.findByRole('dialog', { name: '退回 项目P1' }))
    expect(dialog.getByLabelText<HTMLTextAreaElement>('退回意见（必填）').value).toBe('超过3倍')
    await user.keyboard('2')
    const confirm = dialog.getByRole('button', { name: '退回这一行' })
    await waitFor(() => expect(document.activeElement).toBe(confirm))
    await user.keyboard('{Enter}')
    const lines = [{ projectCode: 'P1', comment: '与统计入库数不符，请核对。', field: 'investedYuan' }]
    await waitFor(() => expect(stepsOf(calls)).toEqual([{ step: 'sendBack', version: 4, lines }]))
  })

  test('collects comments on cells by C and sends them back together by R', async () => {
    const { user, calls } = await show(atReport)
    await heading('项目P1')
    screen.getByRole('button', { name: '本月完成投资' }).focus()
    await user.keyboard('c')
    await screen.findByRole('dialog', { name: '对「本月完成投资」提意见' })
    await user.keyboard('1{Enter}')
    screen.getByRole('button', { name: '形象进度' }).focus()
    await user.keyboard('c')
    const dialog = within(await screen.findByRole('dialog', { name: '对「形象进度」提意见' }))
    await user.type(dialog.getByLabelText('意见'), '照片与进度不符')
    await user.click(dialog.getByRole('button', { name: '记下意见' }))
    await user.keyboard('a')
    expect(await screen.findByText('项目P1还有 2 条意见没有退回')).toBeTruthy()
    expect(stepsOf(calls)).toEqual([])
    await user.keyboard('r')
    await user.click(await screen.findByRole('button', { name: '退回这一行' }))
    const lines = [
      { projectCode: 'P1', field: 'investedYuan', comment: '金额与上月相差过大，请核对单位（万元）后说明原因。' },
      { projectCode: 'P1', field: 'progressBasisPoints', comment: '照片与进度不符' },
    ]
    await waitFor(() => expect(stepsOf(calls)).toEqual([{ step: 'sendBack', version: 4, lines }]))
  })

  test('leaves the keys to whoever writes', async () => {
    const { user, calls } = await show(atReport)
    await heading('项目P1')
    await user.keyboard('r')
    await user.type(await screen.findByLabelText('退回意见（必填）'), 'aj2')
    expect(screen.getByLabelText<HTMLTextAreaElement>('退回意见（必填）').value).toBe('aj2')
    expect(stepsOf(calls)).toEqual([])
  })

  test('passes the lines at once that say 无变化 and show nothing odd, and takes them back again', async () => {
    const safe = queuedLine({ projectCode: 'P3', isUnchanged: true, unchangedInARow: 1, isSafe: true })
    const report = submittedReport({ lines: [reviewedLine(), reviewedLine({ projectCode: 'P3', status: 'accepted' })] })
    const { user, calls } = await show(atReport, { report, queue: [queuedLine(), safe] })
    await user.click(await screen.findByRole('button', { name: '批量通过 无变化且无异常（1）' }))
    await user.click(screen.getByRole('button', { name: '通过 1 行' }))
    await user.click(await screen.findByRole('button', { name: '撤销' }))
    await screen.findByText('已撤销，1 行回到待审')
    expect(stepsOf(calls)).toEqual([
      { step: 'accept', version: 4, lines: [{ projectCode: 'P3' }] },
      { step: 'takeBack', version: 4, lines: [{ projectCode: 'P3' }] },
    ])
  })

  test('flags a third 无变化 in a row', async () => {
    const line = reviewedLine({ isUnchanged: true, unchangedInARow: 3 })
    await show(atReport, { report: submittedReport({ lines: [line] }) })
    expect(await screen.findByText('连续3个月无变化，请核实是否停滞')).toBeTruthy()
  })

  test('says that nobody judges what they filled in, and takes no key for it', async () => {
    const steps = [{ step: 'accept', allowed: false, because: 'report/own-report' } as const]
    const { user, calls } = await show(atReport, { report: submittedReport({ steps }) })
    expect(await screen.findByText('这份月报由您填报，须由其他人审核。')).toBeTruthy()
    await user.keyboard('arc')
    expect(screen.getByRole('button', { name: /^通过/ }).hasAttribute('disabled')).toBe(true)
    expect(screen.queryByRole('dialog')).toBeNull()
    expect(stepsOf(calls)).toEqual([])
  })

  test('tells what happened, and takes back what one accepted', async () => {
    const line = { at: '2025-10-28T03:00:00Z', actorName: '魏', subject: 'report:r1' }
    const lines = ['P1', 'P2']
    const trail: TrailLine[] = [
      { ...line, seq: 9, actorId: 'u1', action: 'report.accept', detail: { month: '2025-10', lines } },
      { ...line, seq: 8, actorId: 'u2', action: 'report.submit', detail: { month: '2025-10', lines } },
    ]
    const report = submittedReport({
      lines: [reviewedLine({ status: 'accepted' }), reviewedLine({ projectCode: 'P2' })],
      steps: [{ step: 'takeBack', allowed: true, because: null }],
    })
    const { user, calls } = await show(atReport, { report, trail })
    expect(await screen.findByText('提交月报')).toBeTruthy()
    await user.click(screen.getByRole('button', { name: '撤销这次通过（1）' }))
    await waitFor(() =>
      expect(stepsOf(calls)).toEqual([{ step: 'takeBack', version: 4, lines: [{ projectCode: 'P1' }] }]),
    )
  })
})

describe('the queue of all districts', () => {
  test('names the district of each line, and goes through them by the same keys', async () => {
    const { user, calls } = await show('/dispatch/review?queue=all')
    expect(await screen.findByRole('heading', { level: 1, name: '2025年10月待审：1个单位 2 行' })).toBeTruthy()
    await heading('项目P1')
    await user.keyboard('j')
    await heading('项目P2')
    await user.keyboard('a')
    await waitFor(() =>
      expect(stepsOf(calls)).toEqual([{ step: 'accept', version: 4, lines: [{ projectCode: 'P2' }] }]),
    )
  })

  test('says when nothing waits', async () => {
    await show('/dispatch/review?queue=all', { queue: [] })
    expect(await screen.findByText('没有待审的行')).toBeTruthy()
  })
})

describe('the board of a month', () => {
  test('says who has reported, in time or late, with the sums', async () => {
    await show('/dispatch/review')
    expect(
      await screen.findByRole('heading', { level: 1, name: '2025年10月全市1个区县已报1个；已接收0/2行' }),
    ).toBeTruthy()
    expect(screen.getByText('按时 1 · 迟报 0')).toBeTruthy()
    expect(screen.getByRole('cell', { name: '完成 0%（0/2）' })).toBeTruthy()
    expect(screen.getByRole('cell', { name: '按时 100%（1/1）' })).toBeTruthy()
    expect(screen.getByRole('link', { name: '全部单位待审（2）' })).toBeTruthy()
  })

  test('shows the districts of one state', async () => {
    const { user, search } = await show('/dispatch/review')
    await user.click(await screen.findByRole('button', { name: '已报 1' }))
    await waitFor(() => expect(search()).toMatchObject({ state: 'submitted' }))
    expect(screen.getByRole('link', { name: '锦南区' })).toBeTruthy()
  })

  test('publishes with the consequence in numbers, and a reason where lines are missing', async () => {
    const { user, calls, search } = await show('/dispatch/review')
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

  test('offers to publish once everything is accepted, and says what will be frozen', async () => {
    const { user } = await show('/dispatch/review', { period: { ...period, accepted: 2, exempt: 1 } })
    const notice = within(await screen.findByRole('region', { name: '可以发布' }))
    expect(
      notice.getByText(/固定 1 个单位、2 行数据和 2 个项目的灯号与排名，1 行免报不计入，快照编号 2025-10-1/),
    ).toBeTruthy()
    await user.click(notice.getByRole('button', { name: '可发布：生成 2025-10-1' }))
    expect(screen.getByRole('dialog', { name: '发布？' })).toBeTruthy()
  })

  test('shows the days of a month before it is opened, by any rule', async () => {
    const { user, calls, choose } = await show('/dispatch/review')
    await user.click(await screen.findByRole('button', { name: '开放月份' }))
    const dialog = within(await screen.findByRole('dialog', { name: '开放月份' }))
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: '开放' }).disabled).toBe(true)
    expect(dialog.getByText('请选择月份')).toBeTruthy()
    await user.click(dialog.getByRole('combobox', { name: '月份' }))
    // What the server would open, without the month that has been opened.
    const offered = (await screen.findAllByRole('option')).map(({ textContent }) => textContent)
    expect(offered).toEqual(['2025年11月', '2025年9月', '2025年8月'])
    await user.keyboard('{Escape}')
    expect(calls.filter(({ path }) => path === '/api/periods/preview')).toEqual([])
    await choose('月份', '2025年11月')
    expect(await screen.findByText('2025-12-08 截止')).toBeTruthy()
    expect(dialog.getByRole<HTMLButtonElement>('button', { name: '开放2025年11月' }).disabled).toBe(false)
    await user.clear(dialog.getByLabelText('第几个工作日'))
    await user.type(dialog.getByLabelText('第几个工作日'), '30')
    expect(dialog.getByText('请填 1 到 20 之间的整数')).toBeTruthy()
    await user.clear(dialog.getByLabelText('第几个工作日'))
    await user.type(dialog.getByLabelText('第几个工作日'), '7')
    await screen.findByText('2025-12-08 截止')
    const asked = calls.filter(({ path }) => path === '/api/periods/preview').at(-1)
    expect(asked?.body).toMatchObject({ dueRule: { due: { kind: 'working-days', count: 7 }, lateWorkingDays: 3 } })
  })

  test('exempts nobody before a district is chosen', async () => {
    const { user, calls, choose } = await show('/dispatch/review')
    await user.click(await screen.findByRole('button', { name: '免报' }))
    const dialog = within(await screen.findByRole('dialog', { name: '免报' }))
    await user.type(dialog.getByLabelText('免报原因'), '汛期停工')
    const exempt = (name: string) => dialog.getByRole<HTMLButtonElement>('button', { name })
    expect(exempt('免报').disabled).toBe(true)
    expect(dialog.getByText('请选择区县')).toBeTruthy()
    await choose('区县', '锦南区')
    await user.click(exempt('免报 2 行'))
    const posts = calls.filter(({ path }) => path.endsWith('/exemptions'))
    expect(posts.map(({ body }) => body)).toEqual([{ unitCode: 'U1', reason: '汛期停工' }])
  })

  test('takes an exemption back, of a district that has one', async () => {
    const report = submittedReport()
    const exempted = { ...report, counts: { ...report.counts, exempt: 3 } }
    const { user, calls, choose } = await show('/dispatch/review', { report: exempted })
    await user.click(await screen.findByRole('button', { name: '收回免报' }))
    const dialog = within(await screen.findByRole('dialog', { name: '收回免报' }))
    await user.type(dialog.getByLabelText('收回原因'), '登记有误')
    expect(dialog.getByText('请选择区县')).toBeTruthy()
    await choose('区县', '锦南区')
    await user.click(dialog.getByRole('button', { name: '收回 3 行' }))
    const posts = calls.filter(({ path }) => path.endsWith('/exemptions/end'))
    expect(posts.map(({ body }) => body)).toEqual([{ unitCode: 'U1', reason: '登记有误' }])
  })

  test('lists who is to be reminded', async () => {
    const { user } = await show('/dispatch/review', { period: { ...period, state: 'open' } })
    await user.click(await screen.findByRole('button', { name: '催报' }))
    expect(await screen.findByText('请锦南区尽快报送')).toBeTruthy()
    expect(screen.getByText(/未报1项、退回待改1项 · 逾期 3 天/)).toBeTruthy()
  })

  test('of a published month says so, and offers only what can still be done', async () => {
    const published = { ...period, state: 'published', snapshot: '2025-10-1' } as const
    await show('/dispatch/review', { period: published })
    expect(await screen.findByRole('heading', { name: /^2025年10月已发布，全市/ })).toBeTruthy()
    expect(await screen.findByRole('button', { name: '重新发布' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /催报|免报|截止|重新开放/ })).toBeNull()
    expect(screen.queryByRole('link', { name: /待审/ })).toBeNull()
  })

  test('is only read by an auditor', async () => {
    await show('/dispatch/review', { role: 'auditor' })
    expect(await screen.findByRole('link', { name: '锦南区' })).toBeTruthy()
    expect(screen.queryByRole('button', { name: /催报|免报|发布|开放月份/ })).toBeNull()
  })
})
