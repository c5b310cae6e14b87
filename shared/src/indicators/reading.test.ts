import { describe, expect, test } from 'vitest'
import { investmentRate } from './investment-rate.ts'
import { indicatorReading } from './reading.ts'
import { startRate } from './start-rate.ts'

const definition = { code: 'bond-share', name: '专项债投向占比', basis: '已发行' }
const half = { operator: '>=', numerator: 1, denominator: 2 } as const
const over65 = { operator: '>', numerator: 13, denominator: 20 } as const

describe('a reading', () => {
  test('carries its parts, its target and its verdict', () => {
    const ratio = { numerator: 7_200_000_000, denominator: 19_600_000_000 }
    expect(indicatorReading({ definition, ratio, target: half })).toEqual({
      ...definition,
      ...ratio,
      value: 7_200_000_000 / 19_600_000_000,
      operator: '>=',
      target: 0.5,
      met: false,
      display: '36.7%',
    })
  })

  test.each([
    [4996, 10_000, half, false, '49.96%'],
    [5000, 10_000, half, true, '50.0%'],
    [6500, 10_000, over65, false, '65.0%'],
    [6504, 10_000, over65, true, '65.04%'],
    [0, 7, half, false, '0.0%'],
    [0, 0, half, null, '—'],
  ])('%i of %i against %o: %s %s', (numerator, denominator, target, met, display) => {
    const found = indicatorReading({ definition, ratio: { numerator, denominator }, target })
    expect(found).toMatchObject({ met, display })
  })
})

describe('the start rate', () => {
  const project = (plannedStart: '2025-03' | '2025-12' | null, actualStart: '2025-04' | '2025-10' | null) => ({
    plannedStart,
    actualStart,
  })

  test.each([
    ['due and started', [project('2025-03', '2025-04')], 1, 1],
    ['due and not started', [project('2025-03', null)], 0, 1],
    ['due, to start next month', [project('2025-03', '2025-10')], 0, 1],
    ['not due', [project('2025-12', null)], 0, 0],
    ['started ahead of its plan', [project('2025-12', '2025-04')], 0, 0],
    ['never planned', [project(null, '2025-04'), project(null, null)], 0, 0],
    ['several', [project('2025-03', '2025-04'), project('2025-03', null), project('2025-12', null)], 1, 2],
  ])('%s', (_, projects, numerator, denominator) => {
    expect(startRate(projects, '2025-09')).toEqual({ numerator, denominator })
  })
})

describe('the investment rate', () => {
  test.each([
    ['on schedule', 1_200, 1_200 * 9, 900, true, '75.0%'],
    ['a yuan short', 1_200, 1_200 * 9, 899, false, '74.9%'],
    ['nothing reported', 1_200, 1_200 * 9, null, null, '—'],
    ['nothing done, and said so', 1_200, 1_200 * 9, 0, false, '0.0%'],
    ['no plan', 0, 0, 5, null, '—'],
    ['no project with a plan', null, 0, null, null, '—'],
  ])('%s', (_, planYuan, twelfths, ytdYuan, met, display) => {
    const expected = { numerator: twelfths, denominator: 12 }
    const { ratio, target } = investmentRate({ planYuan, expected, ytdYuan }, '2025-09')
    expect(indicatorReading({ definition, ratio, target })).toMatchObject({ met, display, target: 0.75 })
  })
})
