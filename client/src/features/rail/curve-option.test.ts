import { describe, expect, test } from 'vitest'
import { curveLabel, curveOption, curvePoints } from './curve-option.ts'
import { timelineReply, today } from './rail.fixture.ts'

describe('the curve of coverage', () => {
  test('is solid until today and dashed from today on', () => {
    expect(curvePoints(timelineReply)).toEqual({
      past: [
        ['2015-06-01', 0.2],
        ['2024-09-30', 0.41],
        [today, 0.41],
      ],
      forecast: [
        [today, 0.41],
        ['2026-12-28', 0.7],
        ['2028-06-30', 0.8],
      ],
    })
    expect(curveOption(timelineReply, today)).toMatchObject({
      series: [{ step: 'end' }, { step: 'end', lineStyle: { type: 'dashed' } }],
    })
  })

  test('names the target with its operator, the crossing day and the chosen one', () => {
    expect(curveOption(timelineReply, '2027-01-01')).toMatchObject({
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
    expect(curveLabel(timelineReply)).toBe(
      '覆盖率随开通日期的变化：今天41.0%，到2028-06-30为80.0%，2026-12-28起超过65%',
    )
    expect(curveLabel({ ...timelineReply, steps: [], cityCrossing: { on: null, isForecast: false } })).toContain(
      '没有数据',
    )
  })
})
