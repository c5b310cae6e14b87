import { describe, expect, test } from 'vitest'
import { defaultLightRule as rule } from '../lights/light-rule.schema.ts'
import type { Month } from '../time/month.ts'
import { batchClock } from './batch-clock.ts'

const batch = { issuedOn: '2025-03-14', amountYuan: 600 } as const
const clock = (month: Month, spentYuan: number | null) => batchClock({ batch, spentYuan, month, rule })

describe('the clock of a batch', () => {
  test.each([
    // Issued in March: 1/6 of it by April, all of it by September; red more than 30 % below.
    ['2025-03', 0, 0, 'green'],
    ['2025-04', 100, 1, 'green'],
    ['2025-04', 99, 1, 'yellow'],
    ['2025-04', 70, 1, 'yellow'],
    ['2025-04', 69, 1, 'red'],
    ['2025-06', 300, 3, 'green'],
    ['2025-06', 210, 3, 'yellow'],
    ['2025-06', 209, 3, 'red'],
    ['2025-09', 600, 6, 'green'],
    ['2025-09', 420, 6, 'yellow'],
    ['2025-09', 419, 6, 'red'],
    ['2026-09', 419, 6, 'red'],
  ] as const)('in %s with %i of 600 spent expects %i/6 and is %s', (month, spent, sixths, light) => {
    expect(clock(month, spent)).toMatchObject({ expected: { numerator: sixths, denominator: 6 }, light })
  })

  test('says nothing of money where no spending is kept', () => {
    expect(clock('2025-12', null)).toMatchObject({ light: null, sentence: null, unspentYuan: null, isIdle: false })
  })

  test.each([
    ['2025-09', 599, 6, false],
    ['2025-10', 599, 7, true],
    ['2025-10', 600, 7, false],
    ['2026-10', 0, 19, true],
  ] as const)('in %s with %i spent is %i months old; idle: %s', (month, spent, monthsSinceIssue, isIdle) => {
    expect(clock(month, spent)).toMatchObject({ monthsSinceIssue, isIdle, unspentYuan: 600 - spent })
  })
})
