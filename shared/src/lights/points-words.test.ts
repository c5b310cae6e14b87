import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareRatios, type ExactRatio } from '../number/ratio.ts'
import { threshold } from './light-rule.schema.ts'
import { behindDisplay, pointsDigits } from './points-words.ts'
import { lightOfPoints } from './progress.ts'

const rule = { progress: { yellowFromPoints: 10, redAbovePoints: 30 } }
const of = (numerator: bigint, denominator: bigint): ExactRatio => ({ numerator, denominator })

describe('points behind schedule in text', () => {
  test.each([
    [of(3004n, 100n), '30.04'],
    [of(30_004n, 1000n), '30.004'],
    [of(30n, 1n), '30.0'],
    [of(999n, 100n), '9.99'],
    [of(10n, 1n), '10.0'],
    [of(524n, 100n), '5.2'],
    [of(4n, 100n), '0.04'],
    [of(0n, 1n), '0.0'],
    [of(-510n, 100n), '−5.1'],
  ])('%o reads %s', (points, text) => {
    expect(pointsDigits(points, rule)).toBe(text)
  })

  test('go by the thresholds of the rule in force, not of another', () => {
    const finer = { progress: { yellowFromPoints: 5.2, redAbovePoints: 20 } }
    expect(pointsDigits(of(516n, 100n), finer)).toBe('5.16')
    expect(pointsDigits(of(2004n, 100n), finer)).toBe('20.04')
    expect(pointsDigits(of(2004n, 100n), rule)).toBe('20.0')
    expect(behindDisplay(null, finer)).toBeNull()
  })

  test('have the light that is shown, whatever they and the thresholds are', () => {
    const points = fc.tuple(fc.bigInt(-10_000_000n, 10_000_000n), fc.bigInt(1n, 100_000n))
    const marks = fc.tuple(fc.integer({ min: 0, max: 10_000 }), fc.integer({ min: 0, max: 10_000 }))
    fc.assert(
      fc.property(points, marks, ([numerator, denominator], [a, b]) => {
        const progress = { yellowFromPoints: Math.min(a, b) / 100, redAbovePoints: Math.max(a, b) / 100 }
        const text = pointsDigits(of(numerator, denominator), { progress }).replace('−', '-')
        const decimals = text.split('.')[1]?.length ?? 0
        const read = of(BigInt(text.replace('.', '')), 10n ** BigInt(decimals))
        expect(lightOfPoints(read, { progress })).toBe(lightOfPoints(of(numerator, denominator), { progress }))
        expect(compareRatios(read, threshold(0))).toBe(compareRatios(of(numerator, denominator), threshold(0)))
      }),
    )
  })
})
