import { describe, expect, test } from 'vitest'
import { monthOfSnapshot, nextSnapshotNumber } from './snapshot-number.ts'

describe('the number of a snapshot', () => {
  test.each([
    ['2025-09-1', '2025-09'],
    ['2025-09-12', '2025-09'],
    ['2025-13-1', undefined],
    ['2025-09-0', undefined],
    ['2025-09', undefined],
    ['latest', undefined],
    ['', undefined],
  ])('%s is of %s', (number, month) => {
    expect(monthOfSnapshot(number)).toBe(month)
  })

  test('grows with every publication of the month', () => {
    expect(nextSnapshotNumber('2025-10', null)).toBe('2025-10-1')
    expect(nextSnapshotNumber('2025-10', '2025-10-9')).toBe('2025-10-10')
  })
})
