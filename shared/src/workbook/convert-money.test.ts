import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTable } from '../importing/read-table.ts'
import { shiftPoint } from './convert-money.ts'
import { knownCity, sheetOf } from './test-kit.ts'

describe('a point', () => {
  test.each([
    ['1.5', 4, '15000'],
    ['0.00015', 4, '1.5'],
    ['15000', -4, '1.5'],
    ['1', -4, '0.0001'],
    ['-0.5', 1, '-5'],
    ['0', 4, '0'],
    ['120', 0, '120'],
  ])('of %s moved by %i gives %s', (decimal, places, moved) => {
    expect(shiftPoint(decimal, places)).toBe(moved)
  })

  test('moved there and back is where it was', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), fc.integer({ min: -8, max: 8 }), (value, places) => {
        expect(shiftPoint(shiftPoint(String(value), places), -places)).toBe(String(value))
      }),
    )
  })
})

describe('money in another unit', () => {
  const rows = [
    ['项目编码', '月份', '本月完成投资（亿元）', '到位资金', '下月计划(万元)'],
    ['P1', '2025-03', 0.15, '0.2', 7],
  ] as const
  const read = (money?: '亿元' | '元') => readTable('reports', [sheetOf(rows)], knownCity, money ? { money } : {})

  test('is converted where the person says so, and columns in 万元 stay', () => {
    expect(read('亿元').rows[0]?.row).toMatchObject({
      investedYuan: 15_000_000,
      fundsArrivedYuan: 20_000_000,
      forecastYuan: 70_000,
    })
  })

  test('is refused where nobody says so, or says something else', () => {
    expect(read().faults.map(({ code }) => code)).toEqual(['sheet/wrong-unit'])
    expect(read('元').faults.map(({ code }) => code)).toEqual(['sheet/wrong-unit'])
  })
})
