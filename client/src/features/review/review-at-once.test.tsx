import type { Report } from '@pianqu/shared/reports/report.contract.ts'
import type { ReviewLine } from '@pianqu/shared/reports/review.contract.ts'
import { screen, waitFor, within } from '@testing-library/react'
import { describe, expect, test } from 'vitest'
import { type Answer, aProblem, showPage } from '../../test-page.tsx'
import { queuedLine, queueOf, reviewedLine, submittedReport, wholeQueue } from './review.fixture.ts'
import { ReviewPage } from './review-page.tsx'

const never = () => new Promise<Answer>(() => undefined)

function show(
  at: string,
  onStep: () => Answer | Promise<Answer>,
  queue?: readonly ReviewLine[],
  report: Report = submittedReport(),
) {
  const rows = queue ?? queueOf(report)
  const answers: Readonly<Record<string, object>> = {
    '/api/periods': { rows: [], total: 0, current: '2025-10' },
    '/api/reports/queue': {
      ...{ rows, total: rows.length, month: '2025-10', provisional: true, checkRule: report.checkRule },
      ...wholeQueue(rows),
    },
    '/api/reports/r1/trail': { rows: [], total: 0 },
    '/api/reports/r1/files': { rows: [], total: 0 },
    '/api/reports/r2': { ...report, id: 'r2', lines: report.lines } satisfies Report,
  }
  return showPage({
    component: () => <ReviewPage />,
    at,
    role: 'taskforce',
    answer: ({ method, path }) => (method === 'POST' ? onStep() : { body: answers[path] ?? report }),
  })
}

const atReport = '/dispatch/review?report=r1'
const heading = (name: string) => screen.findByRole('heading', { level: 2, name })
const inQueue = (name: string) => within(screen.getByRole('button', { name: new RegExp(`^${name}`) }))

describe('the line in hand', () => {
  test('says why its light is what it is, how far the year is, and what each month brought', async () => {
    const judged = { lightSentences: ['落后51.6个百分点：滞后'], behindDisplay: '51.6' }
    const recent = ['2025-08', '2025-09'].map((month, at) => ({ month, investedYuan: (at + 1) * 1_000_000 }))
    const line = reviewedLine({
      ...{ planYuan: 120_000_000, expectedYuan: 100_000_000, ytdBeforeYuan: 30_000_000, light: 'red' },
      recentYuan: recent as never,
    })
    await show(atReport, never, [queuedLine(judged)], submittedReport({ lines: [line] }))
    await heading('项目P1')
    expect(screen.getByText('落后51.6个百分点：滞后')).toBeTruthy()
    const facts = screen.getByText('本年累计').closest('dl')
    expect(facts?.textContent).toBe('年度计划1.20亿元本年累计3,800万元序时应完成1.00亿元进度低于序时51.6个百分点')
    const months = screen.getAllByRole('listitem').map(({ textContent }) => textContent)
    expect(months).toEqual(expect.arrayContaining(['8月100万元', '9月200万元', '10月800万元']))
  })
})

describe('a decision', () => {
  test('leads on before the server has answered, and may be taken back from there', async () => {
    const { user } = await show(atReport, never)
    await heading('项目P1')
    await user.keyboard('a')
    await heading('项目P2')
    expect(inQueue('项目P1').getByText('已审')).toBeTruthy()
    expect(screen.getByText('已通过 项目P1，按 U 撤销')).toBeTruthy()
    await user.keyboard('u')
    await heading('项目P1')
    expect(inQueue('项目P1').getByText('已提交')).toBeTruthy()
  })

  test('that is refused brings its line back, and says of which project', async () => {
    const { user } = await show(atReport, () => aProblem('report/locked', 409, '这一行刚被撤回'))
    await heading('项目P1')
    await user.keyboard('a')
    const notice = within(await screen.findByRole('alert'))
    expect(notice.getByText('没有通过：项目P1')).toBeTruthy()
    expect(screen.queryByText(/^已通过 项目P1/)).toBeNull()
    await waitFor(() => expect(inQueue('项目P1').getByText('已提交')).toBeTruthy())
    await user.click(notice.getByRole('button', { name: '回到这一行' }))
    await heading('项目P1')
    expect(screen.queryByRole('alert')).toBeNull()
    expect(screen.queryByText(/^已通过 项目P1/)).toBeNull()
  })

  test('to send a line back keeps its comments where it does not land', async () => {
    const { user } = await show(atReport, () => aProblem('report/locked', 409))
    await heading('项目P1')
    await user.keyboard('r')
    await user.type(await screen.findByLabelText('退回意见（必填）'), '与凭证不符')
    await user.click(screen.getByRole('button', { name: '退回这一行' }))
    await user.click(await screen.findByRole('button', { name: '回到这一行' }))
    await heading('项目P1')
    expect(await screen.findByText('与凭证不符')).toBeTruthy()
  })

  test('has the report of the next line read beforehand', async () => {
    const queue = [queuedLine(), queuedLine({ projectCode: 'P2', reportId: 'r2' })]
    const { calls } = await show('/dispatch/review?queue=all', never, queue)
    await heading('项目P1')
    await waitFor(() => expect(calls.map(({ path }) => path)).toContain('/api/reports/r2'))
  })
})
