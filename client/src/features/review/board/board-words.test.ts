import { headlineText } from '@pianqu/shared/headlines/headline.ts'
import type { ReportRow } from '@pianqu/shared/reports/report.contract.ts'
import { noTimeliness } from '@pianqu/shared/reports/timeliness-words.ts'
import { expect, test } from 'vitest'
import { submittedReport } from '../review.fixture.ts'
import { boardHeadline, timelinessText } from './board-words.ts'

const absent = (state: ReportRow['state']) => ({ ...submittedReport(), isOnTime: null, state })
const inTime = submittedReport()

test.each([
  ['未到期 before the due day', [inTime, absent('not-due'), absent('waiting')], '按时 1 · 迟报 0 · 未到期 2'],
  ['逾期 once it has passed', [inTime, absent('overdue')], '按时 1 · 迟报 0 · 逾期 1'],
  ['未报 once the month is closed', [absent('missing'), inTime], '按时 1 · 迟报 0 · 未报 1'],
])('what has not come is %s', (_case, rows, text) => {
  expect(timelinessText(rows)).toBe(text)
})

test.each([
  ['not-due', '未到期'],
  ['waiting', '未到期'],
  ['missing', '未报'],
] as const)('a district that is %s has no word on its time, as it is %s', (state, text) => {
  expect(noTimeliness({ state, counts: inTime.counts })).toBe(text)
})

test('a district whose lines are all exempt has reported nothing, and owes nothing', () => {
  const exempt = { ...submittedReport({ state: 'accepted' }), isOnTime: null }
  const none = { ...exempt, counts: { ...exempt.counts, owed: 0, submitted: 0, exempt: 51 } }
  const board = { month: '2025-10', periodState: 'open', snapshot: null } as const
  expect(headlineText(boardHeadline({ rows: [inTime, none], ...board }))).toBe(
    '2025年10月全市1个区县已报1个；已接收0/2行；1个免报',
  )
  expect(timelinessText([inTime, none])).toBe('按时 1 · 迟报 0')
  expect(noTimeliness(none)).toBe('免报')
})
