import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { wanText } from '../../money/yuan.ts'
import type { RawCell } from '../raw-cell.ts'
import { noContext, outcome } from '../test-kit.ts'
import { positiveWan, tenThousandPeople, wan } from './amount.ts'

type Case = readonly [RawCell['value'] | RawCell, number | string | null]

const cases: Case[] = [
  [500, 5_000_000],
  ['500', 5_000_000],
  [' 1,234.5 ', 12_345_000],
  ['1，234.5', 12_345_000],
  ['１２３４．５', 12_345_000],
  ['\u3000４００００\u00a0', 400_000_000],
  ['12,345,678.9012', 123_456_789_012],
  ['¥1,234', 12_340_000],
  ['.5', 5000],
  ['5.', 50_000],
  ['+5', 50_000],
  ['0', 0],
  [0, 0],
  [-0, 0],
  [1433.1900000000001, 14_331_900],
  [0.1 + 0.2, 3000],
  [1e-4, 1],
  [1.1 * 3, 33_000],
  ['', null],
  [null, null],
  ['\u3000', null],
  ['\u00a0', null],
  ['—', null],
  ['——', null],
  ['-', null],
  ['--', null],
  ['－', null],
  ['/', null],
  ['／', null],
  ['\\', null],
  ['无', null],
  ['约500', 'cell/not-a-number'],
  ['500万元', 'cell/not-a-number'],
  ['1,2345', 'cell/decimal-comma'],
  ['12,34', 'cell/decimal-comma'],
  ['1.2.3', 'cell/not-a-number'],
  ['1e5', 'cell/not-a-number'],
  ['五百', 'cell/not-a-number'],
  [true, 'cell/not-a-number'],
  [new Date('2025-03-01T00:00:00Z'), 'cell/not-a-number'],
  [Number.POSITIVE_INFINITY, 'cell/not-a-number'],
  [-5, 'cell/negative'],
  ['-0.5', 'cell/negative'],
  ['－５', 'cell/negative'],
  ['−5', 'cell/negative'],
  [1 / 3, 'cell/too-fine'],
  ['1.23456', 'cell/too-fine'],
  ['1.23450', 12_345],
  ['9999999999999', 'cell/too-large'],
  [1e22, 'cell/too-large'],
  [{ value: null, error: '#N/A' }, 'cell/error-value'],
  ['#REF!', 'cell/error-value'],
]

describe('an amount in 万元', () => {
  test.each(cases)('%j is %j', (value, expected) => {
    expect(outcome(wan, value)).toBe(expected)
  })

  test('says what was found and what the rule is', () => {
    const sentence = (value: RawCell['value']) => {
      const reading = wan.read({ value }, noContext)
      return reading.ok ? '' : reading.message
    }
    expect(sentence('约500')).toBe(
      '“约500”不是数字，只是约数，请填一个确定的数。请填写以万元为单位的数字，如 500 或 1234.5',
    )
    expect(sentence(-5)).toBe('“-5”是负数，这一列不能小于 0')
    expect(sentence(new Date('2025-03-01T00:00:00Z'))).toContain('“2025-03-01”是日期')
  })

  test('reads back every amount it is written as, as text and as a number', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (yuan) => {
        expect(outcome(wan, wanText(yuan))).toBe(yuan)
        expect(outcome(wan, Number(wanText(yuan)))).toBe(yuan)
      }),
    )
  })

  test('above 0 refuses 0', () => {
    expect(outcome(positiveWan, 0)).toBe('cell/not-positive')
    expect(outcome(positiveWan, '0.0001')).toBe(1)
    expect(outcome(positiveWan, '-1')).toBe('cell/negative')
  })

  test('of people is in persons', () => {
    expect(outcome(tenThousandPeople, '12.5')).toBe(125_000)
    expect(outcome(tenThousandPeople, '12.50001')).toBe('cell/too-fine')
  })
})
