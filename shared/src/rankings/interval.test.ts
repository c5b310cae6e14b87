import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { placeIntervals, type ShakenMonth } from './interval.ts'

const options = { draws: 1000, jitterPercent: 20, decimals: 2, seed: '2025/2000-01/2025-09/month/all' }

const month = (investment: number, starts: number, bonds: number | null = null): ShakenMonth => ({
  parts: [
    { code: 'investment', weight: 45, score: investment },
    { code: 'starts', weight: 20, score: starts },
    ...(bonds === null ? [] : [{ code: 'bond-use' as const, weight: 20, score: bonds }]),
  ],
})

const placesOf = (rows: readonly (readonly ShakenMonth[])[]) => {
  const scores = rows.map((months) => {
    const each = months.map(({ parts }) => {
      const weights = parts.reduce((sum, { weight }) => sum + weight, 0)
      return parts.reduce((sum, { weight, score }) => sum + weight * score, 0) / weights
    })
    return Math.round((each.reduce((sum, score) => sum + score, 0) / each.length) * 100)
  })
  return scores.map((score) => scores.filter((other) => other > score).length + 1)
}

describe('the interval of a place', () => {
  test('is the same for the same seed and another for another', () => {
    const rows = Array.from({ length: 24 }, (_, index) => [month(60 + ((index * 7) % 40), 100 - ((index * 11) % 50))])
    expect(placeIntervals(rows, options)).toEqual(placeIntervals(rows, options))
    expect(placeIntervals(rows, options)).not.toEqual(placeIntervals(rows, { ...options, seed: 'another' }))
  })

  test('is the place where all are alike, or one is better in every part', () => {
    const alike = Array.from({ length: 5 }, () => [month(80, 70, 60)])
    expect(placeIntervals(alike, options)).toEqual(Array.from({ length: 5 }, () => [1, 1]))
    expect(placeIntervals([[month(50, 50)], [month(90, 90)]], options)).toEqual([
      [2, 2],
      [1, 1],
    ])
  })

  test('is wide where two parts pull apart', () => {
    // 45 : 20 at 80 and 60 against 75 and 71.25: level as the weights are, either may win when they are shaken.
    const rows = [[month(80, 60)], [month(75, 71.25)]]
    expect(placeIntervals(rows, options)).toEqual([
      [1, 2],
      [1, 2],
    ])
  })

  test('does not depend on the order of the rows, nor on their number being one', () => {
    const rows = [[month(80, 60)], [month(75, 71)], [month(90, 20, 80)]]
    expect(placeIntervals(rows.toReversed(), options)).toEqual(placeIntervals(rows, options).toReversed())
    expect(placeIntervals([[month(80, 60)]], options)).toEqual([[1, 1]])
    expect(placeIntervals([], options)).toEqual([])
  })

  test('lies in order, within the field, and nearly always holds the place itself', () => {
    const score = fc.integer({ min: 0, max: 10_000 }).map((value) => value / 100)
    const row = fc.tuple(score, score, fc.option(score)).map(([a, b, c]) => [month(a, b, c)])
    let [held, all] = [0, 0]
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 12 }), (rows) => {
        const places = placesOf(rows)
        for (const [index, [low, high]] of placeIntervals(rows, options).entries()) {
          expect(low).toBeGreaterThanOrEqual(1)
          expect(high).toBeLessThanOrEqual(rows.length)
          expect(low).toBeLessThanOrEqual(high)
          all += 1
          if (low <= (places[index] ?? 0) && (places[index] ?? 0) <= high) held += 1
        }
      }),
      { numRuns: 60, seed: 7 },
    )
    expect(held / all).toBeGreaterThan(0.99)
  })
})
