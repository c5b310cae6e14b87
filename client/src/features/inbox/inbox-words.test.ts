import type { Day } from '@pianqu/shared/time/day.ts'
import { expect, test } from 'vitest'
import { inboxHeadline, inboxSubline, weekdayOf } from './inbox-words.ts'

const headline = (...days: readonly (Day | null)[]) =>
  inboxHeadline(
    days.map((dueOn) => ({ dueOn })),
    '2025-10-28',
  )

test.each<[readonly (Day | null)[], string]>([
  [[], '现在没有事等我处理'],
  [[null, null], '2件事等我处理，都没有规定期限'],
  [[null, '2025-11-07', '2025-10-30'], '3件事等我处理，最早10-30到期（还有2天）；没有逾期'],
  [['2025-10-28'], '1件事等我处理，最早10-28到期（今天）；没有逾期'],
  [['2025-10-15', '2025-10-20', null], '3件事等我处理，最早10-15到期（逾期13天）；其中2件逾期'],
  [['2026-01-05'], '1件事等我处理，最早2026-01-05到期（还有69天）；没有逾期'],
])('of things due on %j it says %s', (days, expected) => {
  expect(headline(...days)).toBe(expected)
})

test('a day is called by its weekday', () => {
  expect(['2025-10-28', '2025-11-02'].map((day) => weekdayOf(day as Day))).toEqual(['周二', '周日'])
})

test('below it stands what else there is, and nothing where there is nothing else', () => {
  expect(inboxSubline({ month: null, others: { rows: [], total: 0 }, total: 5 })).toBeNull()
  expect(inboxSubline({ month: null, others: { rows: [], total: 1 }, total: 5 })).toBe('另有1件在等别人，不计入5件')
})
