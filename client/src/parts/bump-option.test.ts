import { expect, test } from 'vitest'
import type { LineSeries } from '../ui/chart/chart.tsx'
import { lightInks } from '../ui/chart/inks.fixture.ts'
import { type Bump, bumpOption } from './bump-option.ts'

const at = (place: number, over = {}) => ({ place, text: `第${place}名`, isHollow: false, isRestated: false, ...over })

const bump: Bump = {
  periods: [
    { label: '7月', mark: null },
    { label: '8月', mark: '规则变化' },
  ],
  lines: [
    { name: '甲', isChosen: true, points: [at(2), at(1, { isHollow: true })] },
    { name: '乙', isChosen: false, points: [at(1), null] },
    { name: '丙', isChosen: true, points: [at(3), at(2, { isHollow: true, isRestated: true })] },
  ],
  height: 300,
}
const option = bumpOption(bump, lightInks)
const series = option.series as LineSeries[]

test('the chosen lines have an ink each, the others are grey', () => {
  expect(series.map(({ color }) => color)).toEqual([lightInks.series1, lightInks.faded, lightInks.series2])
})

test('the first place is on top, and a period without a place breaks the line', () => {
  expect(option.yAxis).toMatchObject({ inverse: true, min: 1, max: 3 })
  expect(series[1]?.data?.[1]).toBe('-')
  expect(series[1]?.connectNulls).toBe(false)
})

test('what is not final or restated is hollow, and the name stands at the end of the line', () => {
  expect(series[0]?.data?.[1]).toMatchObject({ symbol: 'emptyCircle', label: { formatter: '甲' } })
  expect(series[1]?.data?.[0]).toMatchObject({ symbol: 'circle', label: { formatter: '乙' } })
  expect(series[2]?.data?.[1]).toMatchObject({ symbol: 'emptyCircle', label: { formatter: 'r 丙' } })
})

test('a new rule is an upright line', () => {
  expect(series[0]?.markLine?.data).toEqual([expect.objectContaining({ xAxis: '8月' })])
})

test('those who share the last place have names side by side, not on each other', () => {
  const tied = bumpOption(
    {
      ...bump,
      lines: ['甲', '乙'].map((name) => ({ name, isChosen: false, points: [at(1, { tied: true })] })),
    },
    lightInks,
  ).series as LineSeries[]
  const offsets = tied.map(({ data = [] }) => (data[0] as { label: { offset: number[] } }).label.offset[1])
  expect(offsets).toEqual([-7, 8])
})
