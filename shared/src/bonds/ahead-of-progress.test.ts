import { expect, test } from 'vitest'
import { isAheadOfProgress } from './ahead-of-progress.ts'
import { defaultBondWatchRule as rule } from './bond-watch-rule.schema.ts'

test.each([
  [650, 4500, false],
  [651, 4500, true],
  [1000, 8000, false],
  [1000, 7999, true],
  [0, 0, false],
  [201, 0, true],
  [null, 0, false],
  [1000, null, false],
])('%s of 1000 spent at %s basis points of progress: ahead %s', (spentYuan, progressBasisPoints, isAhead) => {
  expect(isAheadOfProgress({ amountYuan: 1000, spentYuan, progressBasisPoints }, rule)).toBe(isAhead)
})

test('is exact for amounts beyond the reach of floats', () => {
  const amountYuan = 999_999_999_999_999
  expect(isAheadOfProgress({ amountYuan, spentYuan: 0.2 * (amountYuan - 4) - 1, progressBasisPoints: 0 }, rule)).toBe(
    false,
  )
  expect(isAheadOfProgress({ amountYuan, spentYuan: 200_000_000_000_000, progressBasisPoints: 0 }, rule)).toBe(true)
})

test('goes by the points of the rule', () => {
  const part = { amountYuan: 1000, spentYuan: 551, progressBasisPoints: 4500 }
  expect([9, 10, 11].map((aheadPoints) => isAheadOfProgress(part, { aheadPoints }))).toEqual([true, true, false])
})
