import { describe, expect, test } from 'vitest'
import { boardState, isOnTime } from './board-state.ts'

const standing = {
  status: 'open',
  periodState: 'open',
  dueOn: '2025-11-07',
  wasSubmitted: false,
  monthEnded: true,
  today: '2025-11-03',
} as const

describe('the board', () => {
  test.each([
    ['填报中 before the month ends', { monthEnded: false }, 'not-due'],
    ['待报 once it has ended', {}, 'waiting'],
    ['待报 on the due day itself', { today: '2025-11-07' }, 'waiting'],
    ['逾期 the day after', { today: '2025-11-08' }, 'overdue'],
    ['已报', { status: 'submitted', today: '2025-11-20' }, 'submitted'],
    ['退回', { status: 'returned', today: '2025-11-20' }, 'returned'],
    ['已接收', { status: 'accepted' }, 'accepted'],
    [
      '逾期 of what was withdrawn and is closed',
      { periodState: 'closed', wasSubmitted: true, today: '2025-11-20' },
      'overdue',
    ],
    ['未报 of what nobody submitted before closing', { periodState: 'closed', monthEnded: false }, 'missing'],
    ['未报 for ever', { periodState: 'published', monthEnded: false }, 'missing'],
    ['已发布', { status: 'accepted', periodState: 'published' }, 'published'],
    ['已发布 of what was left out', { status: 'submitted', periodState: 'published', wasSubmitted: true }, 'published'],
    ['已发布 of what was sent back', { status: 'returned', periodState: 'published', wasSubmitted: true }, 'published'],
    ['已发布 of half a report', { status: 'open', periodState: 'published', wasSubmitted: true }, 'published'],
  ] as const)('shows %s', (_case, change, state) => {
    expect(boardState({ ...standing, ...change })).toBe(state)
  })

  test.each([
    ['2025-11-07', true],
    ['2025-11-08', false],
    [null, null],
  ] as const)('says of a first submission on %s whether it was on time: %s', (day, onTime) => {
    expect(isOnTime(day, '2025-11-07')).toBe(onTime)
  })
})
