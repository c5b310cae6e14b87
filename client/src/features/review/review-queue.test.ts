import type { LineCheck, LineComment, ReportDraftLine } from '@pianqu/shared/reports/report.contract.ts'
import { describe, expect, test } from 'vitest'
import { reviewedLine } from './review.fixture.ts'
import { neighbourLine, nextWaiting, reviewQueue, safeToAccept } from './review-queue.ts'

const check = (projectCode: string, level: LineCheck['level']): LineCheck => ({
  projectCode,
  field: 'investedYuan',
  level,
  code: 'line/x',
  message: '请核对',
})
const comment = (projectCode: string): LineComment => ({
  commentId: projectCode,
  projectCode,
  field: null,
  text: '请说明',
  by: '专班',
  at: '2025-10-28T00:00:00Z',
  answer: '已说明',
  answeredBy: '区县',
  answeredAt: '2025-10-28T01:00:00Z',
})
const line = (projectCode: string, changes: Partial<ReportDraftLine> = {}) => reviewedLine({ projectCode, ...changes })
const same = { isUnchanged: true, unchangedInARow: 1 }

const queue = reviewQueue({
  lines: [
    line('done', { status: 'accepted' }),
    line('small'),
    line('large', { content: { ...reviewedLine().content, investedYuan: 90_000_000 } }),
    line('soft'),
    line('hard'),
    line('again'),
    line('exempt', { isExempt: true }),
    line('same', same),
  ],
  checks: [check('soft', 'soft'), check('hard', 'hard')],
  comments: [comment('again')],
})
const codes = queue.map((each) => each.line.projectCode)

describe('the queue of a review', () => {
  test('begins with what was sent back, then what must be mended, what looks odd, the largest change', () => {
    expect(codes).toEqual(['again', 'hard', 'soft', 'large', 'same', 'small', 'done'])
  })

  test.each([
    ['again', 1, 'hard'],
    ['again', -1, 'again'],
    ['done', 1, 'done'],
    [undefined, 1, 'again'],
  ] as const)('from %s by %i is at %s', (from, count, to) => {
    expect(neighbourLine(queue, from, count)).toBe(to)
  })

  test('goes on to the next line that waits, and round again at the end', () => {
    expect(nextWaiting(queue, 'again')).toBe('hard')
    expect(nextWaiting(queue, 'small')).toBe('again')
  })
})

describe('passing at once', () => {
  const safe = (changes: Partial<ReportDraftLine>, checks: LineCheck[] = [], comments: LineComment[] = []) =>
    safeToAccept(reviewQueue({ lines: [line('P', changes)], checks, comments })).length

  test.each<[string, number, Partial<ReportDraftLine>, LineCheck[], LineComment[]]>([
    ['a line that says 无变化 and shows nothing odd', 1, same, [], []],
    ['a changed line', 0, {}, [], []],
    ['a line with a finding', 0, same, [check('P', 'soft')], []],
    ['a line that was sent back', 0, same, [], [comment('P')]],
    ['a third 无变化 in a row', 0, { ...same, unchangedInARow: 3 }, [], []],
    ['a line that is accepted already', 0, { ...same, status: 'accepted' }, [], []],
    ['an exempt line', 0, { ...same, isExempt: true }, [], []],
  ])('%s: %i', (_, count, changes, checks, comments) => {
    expect(safe(changes, checks, comments)).toBe(count)
  })
})
