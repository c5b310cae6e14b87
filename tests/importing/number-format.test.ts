import { numberFormat } from '@pianqu/server/workbook/number-format.ts'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'

describe('a number format', () => {
  test.each([
    ['0!.0,', 1_234_500, '123.5', true],
    ['0.00,,', 12_345_000, '12.35', true],
    ['#,##0,', 1_234_500, '1,235', true],
    ['0.0,"万"', 12_345, '12.3万', true],
    ['[>=10000]0!.0,"万";0', 123_450, '12.3万', true],
    ['[>=10000]0!.0,"万";0', 500, '500', false],
    ['0.0000%', 0.451234, '45.1234%', false],
    ['0\\.00', 1234, '12.34', true],
    ['00000', 123, '00123', false],
    ['"P"000', 1, 'P001', false],
    ['000-000', 123_456, '123-456', false],
    ['#,##0.00', 1234.5, '1,234.50', false],
    ['#,##0.00_ ;[Red]\\-#,##0.00\\ ', -1234.5, '-1,234.50 ', false],
    ['#,##0;(#,##0)', -1234, '(1,234)', false],
    ['0.00"亿元"', 1.5, '1.50亿元', false],
    ['0', 1234.4, '1234', false],
    [';;;', 12, '', true],
    ['0;-0;;@', 0, '', false],
    ['"已完成"', 1, '已完成', true],
    ['0.00E+00', 123_456, '1.23E+05', false],
    ['[$¥-804]#,##0.00', 12, '¥12.00', false],
  ])('%s shows %d as %s', (code, value, text, isOther) => {
    expect(numberFormat(code)(value) ?? { text: String(value), isOther: false }).toEqual({ text, isOther })
  })

  test('that only rounds and groups shows no other number', () => {
    const places = fc.integer({ min: 0, max: 4 })
    const value = fc.integer({ min: -99_999_999, max: 99_999_999 }).map((cents) => cents / 10_000)
    fc.assert(
      fc.property(places, fc.boolean(), value, (count, isGrouped, number) => {
        const code = `${isGrouped ? '#,##0' : '0'}${count > 0 ? `.${'0'.repeat(count)}` : ''}`
        expect(numberFormat(code)(number)?.isOther ?? false).toBe(false)
      }),
    )
  })

  test('that scales shows another one of any number but 0', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('0.0,', '#,##0,', '0!.0,', '0.00,,', '0!.0000'),
        fc.integer({ min: 1, max: 1e9 }),
        (code, value) => {
          expect(numberFormat(code)(value)?.isOther).toBe(true)
          expect(numberFormat(code)(0)?.isOther ?? false).toBe(false)
        },
      ),
    )
  })
})
