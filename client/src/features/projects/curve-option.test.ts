import { describe, expect, test } from 'vitest'
import { lightInks } from '../../ui/chart/inks.fixture.ts'
import { curveOption, curvePoints, hasCurve } from './curve-option.ts'
import { projectMonths } from './project.fixture.ts'

const yi = 100_000_000
const months = projectMonths({
  1: { investedYuan: yi, ytdYuan: yi },
  2: { ytdYuan: yi },
  3: { investedYuan: yi, ytdYuan: 2 * yi, forecastYuan: yi },
})

describe('the curve of a project', () => {
  test('breaks at a month that was not reported, though its year to date is known', () => {
    const points = curvePoints(months, '2025-03')
    expect(points.slice(0, 4).map(({ actual }) => actual)).toEqual([yi, null, 2 * yi, null])
    expect(curveOption(points, lightInks)).toMatchObject({
      series: [
        { name: '实际累计', connectNulls: false, data: expect.arrayContaining([yi, '-', 2 * yi]) },
        { name: '计划累计' },
        {},
      ],
    })
  })

  test('shows nothing that lies after the month one looks at', () => {
    expect(
      curvePoints(months, '2025-02')
        .map(({ actual }) => actual)
        .filter(Boolean),
    ).toEqual([yi])
  })

  test('leads dashed to where next month is expected', () => {
    const points = curvePoints(months, '2025-03')
    expect(points.map(({ forecast }) => forecast).slice(2, 5)).toEqual([2 * yi, 3 * yi, null])
    expect(curveOption(points, lightInks)).toMatchObject({
      series: [{}, {}, { name: '下月计划', lineStyle: { type: 'dashed' } }],
    })
  })

  test('has no forecast in a month without a report', () => {
    expect(curvePoints(months, '2025-02').every(({ forecast }) => forecast === null)).toBe(true)
  })

  test('is no curve while nothing was done', () => {
    expect(hasCurve(curvePoints(projectMonths(), '2025-03'))).toBe(false)
    expect(hasCurve(curvePoints(projectMonths({ 1: { investedYuan: 0, ytdYuan: 0 } }), '2025-03'))).toBe(false)
    expect(hasCurve(curvePoints(months, '2025-03'))).toBe(true)
  })

  test('draws a month hollow, with a small r and its sentence, where another amount was published', () => {
    const publishedYtd = { snapshot: '2025-01-1', ytdYuan: yi + 10_000 }
    const points = curvePoints(projectMonths({ 1: { investedYuan: yi, ytdYuan: yi, publishedYtd } }), '2025-03')
    expect(points[0]?.restated).toBe('发布时 1.0001亿元（2025-01-1），更正后 1.0000亿元')
    const [actual] = [curveOption(points, lightInks).series].flat()
    expect(actual).toMatchObject({
      data: expect.arrayContaining([expect.objectContaining({ value: yi, symbol: 'emptyCircle' }), '-']),
    })
  })
})
