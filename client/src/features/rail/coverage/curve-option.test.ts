import { describe, expect, test } from 'vitest'
import { lightInks } from '../../../ui/chart/inks.fixture.ts'
import { timelineReply, today } from '../rail.fixture.ts'
import { curveLabel, curveOption, curvePoints } from './curve-option.ts'

const facts = { ...timelineReply, crossing: timelineReply.cityCrossing }

describe('the curve of coverage', () => {
  test('is solid until today and dashed from today on', () => {
    expect(curvePoints(facts)).toEqual({
      past: [
        ['2015-06-01', 0.2],
        ['2024-09-30', 0.41],
        [today, 0.41],
      ],
      forecast: [
        [today, 0.41],
        ['2026-12-28', 0.7],
        ['2028-06-30', 0.8],
        ['2028-12-30', 0.8],
      ],
    })
    expect(curveOption(facts, today, lightInks)).toMatchObject({
      series: [{ step: 'end' }, { step: 'end', lineStyle: { type: 'dashed' } }],
    })
  })

  test('names the target with its operator, the crossing day and the chosen one', () => {
    expect(curveOption(facts, '2027-01-01', lightInks)).toMatchObject({
      series: [
        {
          markLine: {
            data: [
              { yAxis: 0.65, label: { formatter: '超过65%' } },
              { xAxis: '2026-12-28', label: { formatter: '2026-12-28 超过65%' } },
              { xAxis: '2027-01-01', label: { formatter: '所选' } },
            ],
          },
        },
        {},
      ],
    })
  })

  test('says in a sentence what it shows', () => {
    expect(curveLabel(facts)).toBe('覆盖率随开通日期的变化：今天41.0%，到2028-06-30为80.0%，2026-12-28起超过65%')
    expect(curveLabel({ ...facts, steps: [], crossing: { on: null, isForecast: false } })).toContain('没有数据')
  })

  test('has the line of the day where the rule changes, and none without a target', () => {
    const targets = [
      ...timelineReply.targets,
      { from: '2027-01-01', operator: '>=', numerator: 7, denominator: 10 },
    ] as const
    const linesOn = (day: typeof today, given: Parameters<typeof curveOption>[0]) =>
      (curveOption(given, day, lightInks).series as { markLine?: { data: { yAxis?: number }[] } }[])[0]?.markLine
        ?.data ?? []
    expect(linesOn('2026-12-31', { ...facts, targets: [...targets] })[0]).toMatchObject({ yAxis: 0.65 })
    expect(linesOn('2027-01-01', { ...facts, targets: [...targets] })[0]).toMatchObject({
      yAxis: 0.7,
      label: { formatter: '不低于70%' },
    })
    expect(linesOn(today, { ...facts, targets: [] }).filter(({ yAxis }) => yAxis !== undefined)).toEqual([])
    expect(curveLabel({ ...facts, targets: [] })).not.toContain('超过')
  })
})
