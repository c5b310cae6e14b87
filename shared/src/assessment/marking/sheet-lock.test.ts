import { describe, expect, test } from 'vitest'
import { markingLock, sheetLock, sheetLockText } from './sheet-lock.ts'

const sheet = { stage: 'marking', markingDue: '2025-11-20', today: '2025-11-20', status: 'draft' } as const

describe('a sheet of marks', () => {
  test.each([
    ['may be marked on the last day', {}, null],
    ['is closed the day after', { today: '2025-11-21' }, 'overdue'],
    ['is closed once marking has ended', { stage: 'reply' }, 'ended'],
    ['is closed once published', { stage: 'published', today: '2025-11-01' }, 'ended'],
    ['that was handed in is taken back first', { status: 'handed-in' }, 'handed-in'],
    ['that was handed in cannot be taken back late', { status: 'handed-in', today: '2025-11-21' }, 'overdue'],
  ] as const)('%s', (_, given, lock) => {
    expect(sheetLock({ ...sheet, ...given })).toBe(lock)
  })

  test('asks the round alone where it is to be taken back', () => {
    expect(markingLock(sheet)).toBeNull()
    expect(markingLock({ ...sheet, stage: 'audit' })).toBe('ended')
  })

  test('says why', () => {
    expect(sheetLockText('overdue', '2025-11-20')).toBe('评分已于2025-11-20截止，需要延期请联系市级专班')
  })
})
