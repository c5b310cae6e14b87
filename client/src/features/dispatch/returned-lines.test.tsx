import type { LineComment, Report } from '@pianqu/shared/reports/report.contract.ts'
import { act, screen, waitFor, within } from '@testing-library/react'
import { beforeEach, describe, expect, test } from 'vitest'
import { showReport } from './dispatch-world.fixture.tsx'
import { aReport, draftLine } from './report.fixture.ts'

const comment: LineComment = {
  commentId: 'c1',
  projectCode: 'P2',
  field: 'note',
  text: '请说明原因',
  by: '专班',
  at: '2025-10-28T00:00:00Z',
  answer: null,
  answeredBy: null,
  answeredAt: null,
}

const line = (projectCode: string, changes: Parameters<typeof draftLine>[0] = {}) =>
  draftLine({
    ...{ projectCode, projectName: `项目${projectCode}`, status: 'draft', content: { investedYuan: 8_000_000 } },
    ...changes,
  })

const returned = (changes: Partial<Report> = {}) =>
  aReport({
    status: 'returned',
    lines: [line('P1', { status: 'accepted' }), line('P2', { status: 'returned' })],
    comments: [comment],
    ...changes,
  })

const answerField = () => screen.findByLabelText<HTMLTextAreaElement>('答复（重新提交前必须填写）')

beforeEach(() => {
  localStorage.clear()
})

describe('a line that was sent back', () => {
  test('is answered like every cell: what is typed is saved by itself', async () => {
    const { user, calls } = await showReport(returned())
    await user.type(await answerField(), '已更正')
    await waitFor(() =>
      expect(calls.findLast(({ method }) => method === 'PUT')?.body).toEqual({
        version: 1,
        lines: [],
        answers: [{ commentId: 'c1', answer: '已更正' }],
      }),
    )
  })

  test('leads from what is missing to the answer itself', async () => {
    const { user } = await showReport(returned())
    await user.click(await screen.findByRole('button', { name: '提交' }))
    const dialog = within(screen.getByRole('dialog'))
    expect(dialog.getByText('退回意见还没有答复')).toBeTruthy()
    await user.click(dialog.getByRole('button', { name: /^去处理/ }))
    await waitFor(async () => expect(document.activeElement).toBe(await answerField()))
  })

  test('says so where it comes back while the page is open, and leads there', async () => {
    const { user, reportNow } = await showReport(aReport({ lines: [line('P1'), line('P2')] }))
    await screen.findByRole('grid')
    await act(() => reportNow(returned()))
    expect(await screen.findByText('项目P2被退回')).toBeTruthy()
    await user.click(screen.getAllByRole('button', { name: '去答复' }).at(-1) ?? document.body)
    await waitFor(async () => expect(document.activeElement).toBe(await answerField()))
  })
})
