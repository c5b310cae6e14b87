import type { BoardRow } from '@pianqu/shared/reports/report.contract.ts'
import { timeliness } from '@pianqu/shared/reports/timeliness-words.ts'
import { describe, expect, test } from 'vitest'
import { submittedReport } from '../review.fixture.ts'
import { matrixSums, shareText } from './matrix-sums.ts'

const row = (changes: Partial<BoardRow> = {}): BoardRow => ({
  ...submittedReport(),
  lateDays: 0,
  changed: null,
  ...changes,
})

describe('the completeness matrix', () => {
  test('sums lines over districts, and counts those in time among those that owe', () => {
    const { counts } = row()
    const rows = [
      row({ counts: { ...counts, owed: 10, accepted: 8, submitted: 2 } }),
      row({ isOnTime: false, lateDays: 2, counts: { ...counts, owed: 5, accepted: 5, submitted: 0, exempt: 1 } }),
      row({ isOnTime: null, counts: { ...counts, owed: 0, submitted: 0, exempt: 3 } }),
    ]
    expect(matrixSums(rows)).toMatchObject({
      counts: { owed: 15, accepted: 13, submitted: 2, exempt: 4 },
      due: 2,
      onTime: 1,
    })
  })

  test.each([
    [13, 15, '86.6%（13/15）'],
    [999, 1000, '99.9%（999/1000）'],
    [2999, 3000, '99.9%（2999/3000）'],
    [3, 3, '100%（3/3）'],
    [0, 0, '—（0/0）'],
  ])('%i of %i is %s, always with its counts', (part, whole, text) => {
    expect(shareText(part, whole)).toBe(text)
  })

  test.each([
    [{ isOnTime: true, lateDays: 0 }, '按时'],
    [{ isOnTime: false, lateDays: 3 }, '迟报 3 天'],
    [{ isOnTime: null, lateDays: 2 }, '逾期 2 天'],
    [{ isOnTime: null, lateDays: 0 }, null],
  ])('says of %j: %s', (standing, text) => {
    expect(timeliness(standing)).toBe(text)
  })
})
