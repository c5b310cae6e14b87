import { describe, expect, test } from 'vitest'
import { bondCurve, bondShare, scenarioSide } from '../bonds.fixture.ts'
import { compareRows } from './compare-rows.ts'

describe('scenarios beside today', () => {
  const better = scenarioSide({
    share: bondShare({ display: '50.0%', gapShiftYuan: 0, gapAddYuan: 0, state: null }),
    curve: bondCurve.slice(0, 3),
  })
  const rows = compareRows([
    { name: '今天', side: scenarioSide(), isScenario: false },
    { name: '方案', side: better, isScenario: true },
  ])

  test.each([
    ['占比', '48.6%', '50.0%'],
    ['调剂缺口', '1.70亿元', '0万元'],
    ['新增缺口', '3.39亿元', '0万元'],
    ['年底占比', '48.8%', '—'],
    ['全年判断', '全年仍可达标', '—'],
  ])('differ in %s: %s and %s', (label, today, scenario) => {
    expect(rows.find((row) => row.label === label)?.values).toEqual([today, scenario])
  })
})
