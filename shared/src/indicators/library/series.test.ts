import { describe, expect, test } from 'vitest'
import { meets, type Target } from '../../number/ratio.ts'
import { addMonths, type Month } from '../../time/month.ts'
import type { Status } from './measure.schema.ts'
import { ownMeasures } from './own-measures.ts'
import { paceOf } from './pace.ts'
import { isSameBasis, metBy, overAreas, overMonths, type Point, stretches } from './series.ts'

const first: Month = '2025-01'
const point = (numerator: number | null, denominator = 100, status: Status = 'normal', month = first): Point => ({
  month,
  numerator,
  denominator: numerator === null ? null : denominator,
  status: numerator === null ? 'missing' : status,
  reason: null,
  edition: 0,
})
const year = (...numerators: readonly (number | null)[]): Point[] =>
  numerators.map((numerator, index) => point(numerator, 100, 'normal', addMonths(first, index)))
const half: Target = { operator: '>=', numerator: 1, denominator: 2 }
const asked = { month: first, edition: 0, expected: 2 }

describe('areas as a city', () => {
  const placed = (...points: readonly Point[]) => points.map((each, index) => ({ areaCode: `A${index}`, point: each }))

  test('sum the parts of a ratio: the mean of ratios would say the opposite', () => {
    // 9 of 10 and 10 of 90: 19 of 100 miss a half, the mean of 90 % and 11.1 % would meet it.
    const parts = [point(9, 10), point(10, 90)]
    const city = overAreas('sums', placed(...parts), asked)
    expect(city).toMatchObject({ numerator: 19, denominator: 100, status: 'normal' })
    expect(metBy(city, half)).toBe(false)
    const mean = { numerator: 9 * 90 + 10 * 10, denominator: 2 * 10 * 90 }
    expect(meets(mean, half)).toBe(true)
  })

  test.each<[string, Point[], number, Partial<Point>]>([
    [
      'one says nothing',
      [point(1, 1), point(null)],
      2,
      { numerator: 1, denominator: 1, status: 'preliminary', reason: '2个片区中有1个的数，缺1个' },
    ],
    ['one was not asked', [point(1, 1)], 2, { status: 'preliminary', reason: '2个片区中有1个的数，缺1个' }],
    [
      'one does not apply',
      [point(1, 1), point(null, 1, 'normal')].map((p, i) => (i ? { ...p, status: 'notApplicable' as const } : p)),
      2,
      { numerator: 1, denominator: 1, status: 'normal' },
    ],
    [
      'none says anything',
      [point(null), point(null)],
      2,
      { numerator: null, status: 'missing', reason: '各片区都没有数' },
    ],
    [
      'one is an estimate',
      [point(1, 2, 'estimated'), point(1, 2)],
      2,
      { numerator: 2, denominator: 4, status: 'estimated' },
    ],
  ])('where %s', (_, points, expected, found) => {
    expect(overAreas('sums', placed(...points), { ...asked, expected })).toMatchObject(found)
  })

  test('count, take the largest, or stand alone', () => {
    const points = placed(point(3, 1), point(5, 1))
    expect(overAreas('sum', points, asked)).toMatchObject({ numerator: 8, denominator: 1 })
    expect(overAreas('max', points, asked)).toMatchObject({ numerator: 5, denominator: 1 })
    expect(overAreas('city', points, asked)).toMatchObject({ numerator: null, status: 'missing' })
  })
})

describe('months', () => {
  test('are joined by a line only where they are neighbours with values and of one basis', () => {
    const points = year(10, 20, null, 40, 50, 60)
    const lines = (of: readonly Point[]) => stretches(of).map((stretch) => stretch.map(({ month }) => month.slice(5)))
    expect(lines(points)).toEqual([
      ['01', '02'],
      ['04', '05', '06'],
    ])
    expect(lines(points.map((each, index) => (index === 4 ? { ...each, status: 'break' } : each)))).toEqual([
      ['01', '02'],
      ['04'],
      ['05', '06'],
    ])
    expect(lines(points.filter(({ month }) => month !== '2025-05'))).toEqual([['01', '02'], ['04'], ['06']])
    expect(lines([])).toEqual([])
  })

  test.each([
    ['last', { numerator: 60, denominator: 100 }],
    ['max', { numerator: 60, denominator: 100 }],
    ['sum', { numerator: 180, denominator: 500 }],
  ] as const)('become one by %s', (time, ratio) => {
    expect(overMonths(time, year(10, 20, null, 40, 50, 60))).toEqual(ratio)
    expect(overMonths(time, year(null))).toBeNull()
  })
})

describe('a new basis', () => {
  const measure = ownMeasures['deadend-roads']
  if (!measure) throw new Error('none')
  test.each([
    ['target', { target: { numerator: 9, denominator: 10 } }, true],
    ['name', { name: '断头路' }, true],
    ['formula', { formula: '已通车的断头路[条] ÷ 计划[条]' }, false],
    ['scope', { categories: ['central' as const] }, false],
  ])('by its %s alone: the same %s', (_, change, same) => {
    expect(isSameBasis(measure, { ...measure, ...change })).toBe(same)
  })
})

describe('the pace of a target', () => {
  const target: Target = { operator: '>=', numerator: 1, denominator: 1 }
  const pace = (points: Point[], dueMonth: Month = '2025-12', of = target) => paceOf({ points, target: of, dueMonth })

  test.each<[string, Point[], string, Month | null]>([
    ['is enough', year(10, 20, 30, 40), 'onPace', null],
    // Ten a month at best: after a May like the months before, 71.3 are left and seven months.
    ['is behind', year(10, 12, 14, 24), 'behind', '2025-05'],
    ['has stood still', year(10, 10, 10), 'unreachable', '2025-02'],
    // February: 89 left, ten months of 1. March: 80 left, nine of 9, which would do. April: 80 left, eight of 9.
    ['is lost since it was lost for good', year(10, 11, 20, 20, 20), 'unreachable', '2025-04'],
    // May: 80 left, seven months of 10.
    ['is over', year(10, 10, 20, 20, 20, 20, 20, 20, 20, 20, 20, 20), 'unreachable', '2025-05'],
    ['is met', year(90, 100), 'met', null],
    ['is not known from one month', year(10), 'unknown', null],
    ['starts anew after a gap', year(10, 90, null, 40), 'unknown', null],
  ])('%s', (_, points, state, from) => {
    expect(pace(points)).toMatchObject({ state, unreachableFrom: from })
  })

  test('is in parts of the target', () => {
    const found = pace(year(10, 20, 30, 40))
    expect([found?.monthsLeft, Number(found?.needed?.numerator) / Number(found?.needed?.denominator)]).toEqual([
      8, 0.075,
    ])
    expect(Number(found?.achieved?.numerator) / Number(found?.achieved?.denominator)).toBeCloseTo(0.1)
    expect(pace(year(10, 20), '2025-02')).toMatchObject({
      state: 'unreachable',
      unreachableFrom: '2025-02',
      needed: null,
    })
    expect(pace(year(null))).toBeNull()
  })

  test('goes down where less is better', () => {
    const fee: Target = { operator: '<', numerator: 1, denominator: 10 }
    expect(pace(year(50, 40, 30), '2025-12', fee)?.state).toBe('onPace')
    expect(pace(year(30, 40, 50), '2025-12', fee)?.state).toBe('unreachable')
  })
})
