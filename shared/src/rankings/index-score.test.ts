import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sumOf } from '../number/exact.ts'
import { type AnyRatio, compareRatios, decimalText } from '../number/ratio.ts'
import { indexScore, meanScore, type PartRatios, partScore, shownWeights } from './index-score.ts'
import { defaultRankingRule, type IndexPart } from './ranking-rule.schema.ts'

const { parts } = defaultRankingRule

const of = (numerator: number, denominator: number) => ({ numerator, denominator })
const text = (ratio: AnyRatio | null) => ratio && decimalText(ratio, 2)

describe('the score of a part', () => {
  test.each([
    ['half of what was to be done', of(5, 10), '50.00'],
    ['all of it', of(10, 10), '100.00'],
    ['more is not more', of(12, 10), '100.00'],
    ['nothing', of(0, 10), '0.00'],
    ['below nothing, after a correction', of(-3, 10), '0.00'],
    ['over nothing', of(3, 0), null],
    ['without data', null, null],
  ])('%s', (_, ratio, expected) => {
    expect(text(partScore(ratio))).toBe(expected)
  })
})

describe('the index', () => {
  test.each<[string, PartRatios, string | null, (string | null)[]]>([
    // 45×80 + 20×50 + 15×100 + 20×40 = 3600 + 1000 + 1500 + 800 = 6900, over 100.
    [
      'is the weighted mean',
      { investment: of(8, 10), starts: of(1, 2), blockers: of(3, 3), 'bond-use': of(2, 5) },
      '69.00',
      ['45.00', '20.00', '15.00', '20.00'],
    ],
    // (45×80 + 20×50 + 20×40) ÷ 85 = 5400 ÷ 85.
    [
      'rescales over the parts that have data',
      { investment: of(8, 10), starts: of(1, 2), 'bond-use': of(2, 5) },
      '63.53',
      ['52.94', '23.53', null, '23.53'],
    ],
    ['of one part is its score', { starts: of(2, 3) }, '66.67', [null, '100.00', null, null]],
    ['of nothing is nothing', {}, null, [null, null, null, null]],
    ['knows no part over nothing', { starts: of(0, 0), investment: of(1, 3) }, '33.33', ['100.00', null, null, null]],
  ])('%s', (_, ratios, score, weights) => {
    const index = indexScore(ratios, parts)
    expect(text(index.score)).toBe(score)
    expect(index.parts.map(({ weight }) => text(weight))).toEqual(weights)
  })

  const ratio = fc.option(fc.record({ numerator: fc.nat(200), denominator: fc.nat(100) }))
  const ratios = fc.record({ investment: ratio, starts: ratio, blockers: ratio, 'bond-use': ratio })

  test('does not change when all weights grow alike, nor when parts are renamed', () => {
    fc.assert(
      fc.property(ratios, fc.integer({ min: 2, max: 9 }), (given, scale) => {
        const other = parts.map(
          (part): IndexPart => ({ ...part, name: `又名${part.name}`, weight: part.weight * scale }),
        )
        expect(text(indexScore(given, other).score)).toBe(text(indexScore(given, parts).score))
      }),
    )
  })

  test('is exactly what its parts add', () => {
    fc.assert(
      fc.property(ratios, (given) => {
        const index = indexScore(given, parts)
        const added = sumOf(index.parts.flatMap(({ points }) => points ?? []))
        if (index.score) expect(compareRatios(added, index.score)).toBe(0)
      }),
    )
  })

  test('shows weights that sum to 100', () => {
    const index = indexScore({ investment: of(1, 1), starts: of(1, 1), 'bond-use': of(1, 1) }, parts)
    expect(shownWeights(index.parts)).toEqual([52.94, 23.53, null, 23.53])
    expect(shownWeights(indexScore({}, parts).parts)).toEqual([null, null, null, null])
    const thirds = parts.slice(0, 3).map((part) => ({ ...part, weight: 10 }))
    const even = indexScore({ investment: of(1, 1), starts: of(1, 1), blockers: of(1, 1) }, thirds)
    expect(shownWeights(even.parts)).toEqual([33.34, 33.33, 33.33])
  })
})

describe('the mean over months', () => {
  const [first, second] = [
    indexScore({ investment: of(80, 100), starts: of(50, 100) }, parts),
    indexScore({ investment: of(1, 3), 'bond-use': of(1, 1) }, parts),
  ]

  test('is exact, of parts over the months that have them, and points still add up', () => {
    // (45×80 + 20×50) ÷ 65 = 70.769…; (45×33.3… + 20×100) ÷ 65 = 53.846…; their mean is 62.3076….
    const mean = meanScore([first, second].flatMap((month) => month ?? []))
    expect(text(mean.score)).toBe('62.31')
    expect(mean.parts.map(({ score }) => text(score))).toEqual(['56.67', '50.00', null, '100.00'])
    expect(mean.parts.map(({ weight }) => text(weight))).toEqual(['69.23', '15.38', null, '15.38'])
    const added = sumOf(mean.parts.flatMap(({ points }) => points ?? []))
    expect(mean.score && compareRatios(added, mean.score)).toBe(0)
  })

  test('leaves out months without a score, and is nothing without any', () => {
    const silent = indexScore({}, parts)
    expect(text(meanScore([silent, indexScore({ starts: of(1, 4) }, parts)]).score)).toBe('25.00')
    expect(meanScore([silent]).score).toBeNull()
    expect(meanScore([])).toEqual({ score: null, parts: [] })
  })

  test('keeps a part that the newest rule has no more', () => {
    const old = indexScore({ investment: of(1, 1), starts: of(1, 2) }, parts)
    const now = indexScore({ investment: of(1, 1) }, parts.slice(0, 1))
    expect(meanScore([old, now]).parts.map(({ part }) => part.code)).toEqual([
      'investment',
      'starts',
      'blockers',
      'bond-use',
    ])
  })
})
