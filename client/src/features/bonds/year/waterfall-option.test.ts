import { describe, expect, test } from 'vitest'
import { lightInks } from '../../../ui/chart/inks.fixture.ts'
import { bondYear } from '../bonds.fixture.ts'
import { floatingBars, type WaterfallStep, waterfallOption } from './waterfall-option.ts'

const step = (code: WaterfallStep['code'], amountYuan: number): WaterfallStep => ({ code, name: code, amountYuan })

describe('the waterfall of the gap', () => {
  test('begins with the target and climbs to it again', () => {
    expect(floatingBars([step('required', 10), step('issued', 6), step('planned', 3), step('short', 1)])).toEqual([
      { base: 0, height: 10 },
      { base: 0, height: 6 },
      { base: 6, height: 3 },
      { base: 9, height: 1 },
    ])
  })

  test('draws what takes back downwards', () => {
    expect(floatingBars([step('issued', 6), step('planned', -2)])[1]).toEqual({ base: 4, height: 2 })
  })

  test('writes one unit, and hatches what is only hoped for', () => {
    const option = waterfallOption(bondYear().waterfall, lightInks)
    expect(option).toMatchObject({ yAxis: { name: '亿元' } })
    const [, bars] = option.series as unknown as { readonly data: readonly { readonly itemStyle: object }[] }[]
    expect(bars?.data.map(({ itemStyle }) => 'decal' in itemStyle)).toEqual([false, false, false, true, true, false])
  })
})
