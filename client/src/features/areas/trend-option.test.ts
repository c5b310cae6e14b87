import type { AreaPage } from '@pianqu/shared/boards/area.contract.ts'
import { describe, expect, test } from 'vitest'
import { lightInks } from '../../ui/chart/inks.fixture.ts'
import { areaTrends, monthlyAmounts } from './area-trends.ts'
import { trendLabel } from './area-trends-card.tsx'
import { trendOption } from './trend-option.ts'

const yi = 100_000_000
const point = (month: AreaPage['series'][number]['month'], ytdYuan: number | null, coverage: number | null = null) => ({
  month,
  ytdYuan,
  expectedYuan: 3 * yi,
  bondYuan: yi,
  coverage,
})
const series = [point('2025-01', yi), point('2025-02', null), point('2025-03', 2 * yi), point('2025-04', 3 * yi)]
const rail = {
  code: 'rail-800m',
  name: '轨道站点800米覆盖',
  basis: '',
  numerator: 2,
  denominator: 3,
  value: 0.667,
  operator: '>' as const,
  target: 0.65,
  met: true,
  display: '66.7%',
}

describe('the trends of an area', () => {
  test('a month that was not reported is a gap, in the line and in the steps beside it', () => {
    expect(monthlyAmounts(series)).toEqual([yi, null, null, yi])
    const [total] = areaTrends(series, [])
    expect(total && trendOption(total, lightInks)).toMatchObject({
      series: [{ name: '实际', data: [yi, '-', 2 * yi, 3 * yi], connectNulls: false }, { name: '序时' }],
    })
  })

  test('steps are bars from zero, and January starts anew', () => {
    const [, month] = areaTrends([point('2024-12', 9 * yi), point('2025-01', yi)], [])
    expect(month && trendOption(month, lightInks)).toMatchObject({
      yAxis: { min: 0 },
      series: [{ type: 'bar', data: ['-', yi] }],
    })
  })

  test('coverage shows its target with the policy’s operator, and is left out without any', () => {
    expect(areaTrends(series, [rail]).map(({ key }) => key)).toEqual(['ytd', 'month', 'bonds'])
    const coverage = areaTrends([point('2025-01', yi, 0.667)], [rail]).at(-1)
    expect(coverage && trendOption(coverage, lightInks)).toMatchObject({
      yAxis: { max: 1 },
      series: [{ markLine: { data: [{ yAxis: 0.65 }], label: { formatter: '目标>65%' } } }],
    })
  })

  test('coverage is named by the reach in force', () => {
    const named = (indicators: Parameters<typeof areaTrends>[1]) =>
      areaTrends([point('2025-01', yi, 0.667)], indicators).at(-1)?.title
    expect(named([{ ...rail, name: '轨道站点600米覆盖' }])).toBe('轨道站点600米覆盖率')
    expect(named([])).toBe('轨道站点覆盖率')
  })

  test('say in a sentence what they show', () => {
    const [total] = areaTrends(series, [])
    expect(total && trendLabel('锦南总部区', total)).toBe('锦南总部区本年累计完成投资，2025年4月为3.00')
  })

  test('draws restated months hollow, and says what was published of the year and of the month', () => {
    const published = { snapshot: '2025-04-1', ytdYuan: 4 * yi }
    const restated = [...series.slice(0, 3), { ...point('2025-04', 3 * yi), published }]
    const [ytd, month] = areaTrends(restated, [])
    expect(ytd?.restated).toEqual([null, null, null, '发布时 4.0000亿元（2025-04-1），更正后 3.0000亿元'])
    expect(month?.restated).toEqual([null, null, null, '发布时 2.0000亿元（2025-04-1），更正后 1.0000亿元'])
    const hollow = expect.objectContaining({ value: 3 * yi, symbol: 'emptyCircle' })
    expect(ytd && trendOption(ytd, lightInks)).toMatchObject({
      series: [{ data: expect.arrayContaining([hollow]) }, {}],
    })
    const outlined = expect.objectContaining({ value: yi, label: expect.objectContaining({ formatter: 'r' }) })
    expect(month && trendOption(month, lightInks)).toMatchObject({
      series: [{ data: expect.arrayContaining([outlined]) }],
    })
  })
})
