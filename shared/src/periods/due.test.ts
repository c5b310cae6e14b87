import { describe, expect, test } from 'vitest'
import type { Day } from '../time/day.ts'
import { addWorkingDays, dueDays } from './due.ts'

/** Monday to Friday, less National Day, plus a Saturday that makes up for it. */
const isWorkingDay = (day: Day): boolean => {
  if (day >= '2025-10-01' && day <= '2025-10-08') return false
  if (day === '2025-10-11') return true
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay())
}

describe('reports', () => {
  test.each([
    ['5 working days after a month', '2025-10', { kind: 'working-days', count: 5 }, '2025-11-07'],
    ['after a holiday that follows the month', '2025-09', { kind: 'working-days', count: 3 }, '2025-10-11'],
    ['on a day of the month', '2025-10', { kind: 'day', day: 25 }, '2025-10-25'],
    ['on a day of the next month', '2025-12', { kind: 'next-month-day', day: 10 }, '2026-01-10'],
    ['on the last day of a shorter next month', '2025-01', { kind: 'next-month-day', day: 30 }, '2025-02-28'],
    ['on the last day of a shorter month', '2025-02', { kind: 'day', day: 31 }, '2025-02-28'],
  ] as const)('are due %s', (_case, month, due, day) => {
    expect(dueDays(month, { due, lateWorkingDays: 0 }, isWorkingDay).dueOn).toBe(day)
  })

  test('count as late for the working days that follow', () => {
    expect(dueDays('2025-10', { due: { kind: 'day', day: 31 }, lateWorkingDays: 3 }, isWorkingDay).lateUntil).toBe(
      '2025-11-05',
    )
  })

  test('are never waited for by a calendar without working days', () => {
    expect(() => addWorkingDays('2025-10-04', 1, () => false)).toThrow(RangeError)
    expect(() => addWorkingDays('2199-12-30', 3, () => true)).not.toThrow()
  })

  test('no working days more is the day itself', () => {
    expect(addWorkingDays('2025-10-04', 0, isWorkingDay)).toBe('2025-10-04')
  })
})
