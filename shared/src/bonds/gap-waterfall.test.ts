import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { gapWaterfall } from './gap-waterfall.ts'

const steps = (required: number, issued: number, planned = 0, store = 0, review = 0) =>
  gapWaterfall({
    requiredYuan: required,
    issuedYuan: issued,
    plannedYuan: planned,
    inStoreYuan: store,
    inReviewYuan: review,
  }).map(({ amountYuan }) => amountYuan)

describe('the way from the target to the gap', () => {
  test.each([
    ['exactly half issued', [50, 50], [50, 50, 0, 0, 0, 0]],
    ['one yuan below', [50, 49], [50, 49, 0, 0, 0, 1]],
    ['one yuan above', [50, 51], [50, 50, 0, 0, 0, 0]],
    ['nothing issued', [50, 0], [50, 0, 0, 0, 0, 50]],
    ['an odd total', [51, 20, 10, 5, 5], [51, 20, 10, 5, 5, 11]],
    ['more asked for than missing', [50, 20, 10, 100, 100], [50, 20, 10, 20, 0, 0]],
    ['nothing in the year', [0, 0, 5, 5], [0, 0, 0, 0, 0, 0]],
  ] as const)('with %s', (_, [required, issued, planned, store, review]: readonly number[], expected) => {
    expect(steps(required ?? 0, issued ?? 0, planned, store, review)).toEqual(expected)
  })

  test('says of each bar how much there is, where that is more than it holds', () => {
    const input = { requiredYuan: 50, issuedYuan: 45, plannedYuan: 20, inStoreYuan: 7, inReviewYuan: 0 }
    expect(gapWaterfall(input).map(({ amountYuan, availableYuan }) => [amountYuan, availableYuan])).toEqual([
      [50, 50],
      [45, 45],
      [5, 20],
      [0, 7],
      [0, 0],
      [0, 0],
    ])
  })

  test('adds up to the yuan and is never below nothing', () => {
    const yuan = fc.integer({ min: 0, max: 9_000_000_000_000 })
    fc.assert(
      fc.property(yuan, yuan, yuan, yuan, yuan, (required, issued, planned, store, review) => {
        const [first, ...parts] = steps(required, issued, planned, store, review)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(first)
        for (const part of parts) expect(part).toBeGreaterThanOrEqual(0)
        expect(parts.at(-1)).toBe(Math.max(0, required - issued - planned - store - review))
      }),
    )
  })
})
