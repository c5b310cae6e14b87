import { describe, expect, test } from 'vitest'
import { bothDays, dueMoveFault } from './due-move.ts'

describe('a due day that is moved', () => {
  test.each([
    ['later', '2025-11-14', null],
    ['earlier, not yet past', '2025-10-28', null],
    ['into the past', '2025-10-27', '新的截止日2025-10-27早于今天2025-10-28，会让已经报送的变成迟报，请改为今天或以后'],
    ['nowhere', '2025-11-07', '截止日已经是2025-11-07'],
  ] as const)('%s', (_, dueOn, fault) => {
    expect(dueMoveFault({ dueOn, before: '2025-11-07', today: '2025-10-28' })).toBe(fault)
  })

  test.each([
    [null, '11-14'],
    ['2025-11-14', '11-14'],
    ['2025-11-07', '11-14，原11-07'],
  ] as const)('from %s reads %s', (original, text) => {
    expect(bothDays('2025-11-14', original)).toBe(text)
  })
})
