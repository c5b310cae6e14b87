import { describe, expect, test } from 'vitest'
import { lightInks } from '../../../ui/chart/inks.fixture.ts'
import { batchRecord } from './batch.fixture.ts'
import { batchMonthsOption } from './batch-months-option.ts'

describe('the spending of a batch', () => {
  test('is drawn against what should be spent, in one unit', () => {
    expect(batchMonthsOption(batchRecord().months, lightInks)).toMatchObject({
      yAxis: { name: '亿元', min: 0 },
      series: [
        { name: '已支出', data: [300_000_000, 400_000_000], endLabel: { formatter: '已支出 4.00' } },
        { name: '应支出', data: [700_000_000, 800_000_000], endLabel: { formatter: '应支出 8.00' } },
      ],
    })
  })

  test('is empty without months', () => {
    expect(batchMonthsOption([], lightInks)).toMatchObject({ series: [{ data: [], endLabel: { show: false } }, {}] })
  })
})
