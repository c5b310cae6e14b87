import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CellValue, SheetColumn } from '../sheet.ts'
import { draftText, shownText } from './cell-text.ts'
import { coerce } from './coerce.ts'

const money: SheetColumn = { key: 'invested', title: '本月累计', width: 100, kind: 'money' }
const signed: SheetColumn = { ...money, allowsNegative: true }
const percent: SheetColumn = { key: 'progress', title: '形象进度', width: 80, kind: 'percent' }
const month: SheetColumn = { key: 'start', title: '开工', width: 80, kind: 'month' }
const words: SheetColumn = { key: 'problem', title: '堵点', width: 80, kind: 'text' }
const light: SheetColumn = {
  key: 'light',
  title: '灯号',
  width: 80,
  kind: 'choice',
  choices: [
    { value: 'green', label: '正常', synonyms: ['绿', '绿灯'] },
    { value: 'red', label: '滞后', synonyms: ['红', '红灯'] },
    { value: 'none', label: '无' },
  ],
}

type Case = readonly [SheetColumn, string, CellValue | { readonly from: string; readonly value: CellValue } | RegExp]

const cases: readonly Case[] = [
  [money, '1,234.5', 12_345_000],
  [money, '１２', 120_000],
  [money, ' 12 ', 120_000],
  [money, '¥1,234', 12_340_000],
  [money, '1234万元', 12_340_000],
  [money, '1234万', 12_340_000],
  [money, '0', 0],
  [money, '-0', 0],
  [money, '5.5亿', { from: '亿元', value: 550_000_000 }],
  [money, '５．５亿元', { from: '亿元', value: 550_000_000 }],
  [money, '12345元', { from: '元', value: 12_345 }],
  [money, '12345.5元', { from: '元', value: 12_346 }],
  [money, '1.5百万元', { from: '百万元', value: 1_500_000 }],
  [money, '3千元', { from: '千元', value: 3000 }],
  [money, '', null],
  [money, '—', null],
  [money, '/', null],
  [money, '无', null],
  [money, '#N/A', /Excel 错误值 #N\/A/],
  [money, '#REF!', /Excel 错误值/],
  [money, '约500', /“约500”不是数字/],
  [money, '亿', /不是数字/],
  [money, '45%', /不是数字/],
  [money, '1,23', /逗号像是小数点/],
  [money, '1.23456', /小数超过 4 位/],
  [money, '(12)', /“\(12\)”是负数/],
  [money, '-5', /负数/],
  [money, '99999999999亿', /太大/],
  [signed, '(12)', -120_000],
  [signed, '（1,234.5）', -12_345_000],
  [signed, '(1.2)亿', { from: '亿元', value: -120_000_000 }],
  [signed, '(1.2亿)', { from: '亿元', value: -120_000_000 }],
  [signed, '−5', -50_000],
  [signed, '--5', /不是数字/],
  [percent, '45%', 4500],
  [percent, '４５．５％', 4550],
  [percent, '45', 4500],
  [percent, '0.45', 45],
  [percent, '33.333%', { from: '多位小数', value: 3333 }],
  [percent, '—', null],
  [percent, '120', /超过 100%/],
  [percent, '-1', /负数/],
  [percent, '五成', /45% 这样的百分数/],
  [month, '2025-10', '2025-10'],
  [month, '2025.10.31', '2025-10'],
  [month, '2025年10月', '2025-10'],
  [month, '2025/10/31 0:00:00', '2025-10'],
  [month, '202510', '2025-10'],
  [month, '45961', { from: 'Excel 日期序号', value: '2025-10' }],
  [month, '2025.1', { from: '数字月份', value: '2025-01' }],
  [month, '/', null],
  [month, '2025-13', /不是存在的月份/],
  [month, '下月', /不是存在的月份/],
  [words, ' 管线\n迁改 ', '管线\n迁改'],
  [words, "'=1+1", '=1+1'],
  [words, '无', null],
  [words, '#N/A', /Excel 错误值/],
  [words, 'x'.repeat(2001), /最多 2000 字/],
  [light, '正常', 'green'],
  [light, '绿灯', 'green'],
  [light, ' 红 ', 'red'],
  [light, 'green', 'green'],
  [light, '无', 'none'],
  [light, '—', null],
  [light, '紫', /不在可选项中/],
]

describe('a typed or pasted text', () => {
  test.each(cases)('in %o: %j is %o', (column, raw, expected) => {
    const coerced = coerce(raw, column)
    if (expected instanceof RegExp)
      expect(coerced).toMatchObject({ outcome: 'reject', because: expect.stringMatching(expected) })
    else if (typeof expected === 'object' && expected)
      expect(coerced).toMatchObject({ outcome: 'converted', ...expected })
    else expect(coerced).toEqual({ outcome: 'value', value: expected })
  })

  test('without a unit is in the one that is assumed', () => {
    expect(coerce('5.5', money, '亿元')).toEqual({ outcome: 'converted', value: 550_000_000, from: '亿元', to: '万元' })
    expect(coerce('5.5万', money, '亿元')).toEqual({ outcome: 'value', value: 55_000 })
  })

  const yuan = fc.integer({ min: -999_999_999_999, max: 999_999_999_999 })

  test('of money comes back as it was shown and as it was drafted', () => {
    fc.assert(
      fc.property(yuan, (value) => {
        expect(coerce(shownText(value, signed), signed)).toEqual({ outcome: 'value', value })
        expect(coerce(draftText(value, signed), signed)).toEqual({ outcome: 'value', value })
      }),
    )
  })

  test('of a percentage comes back as it was shown', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000 }), (value) => {
        expect(coerce(shownText(value, percent), percent)).toEqual({ outcome: 'value', value })
      }),
    )
  })

  test('is a value or a sentence, whatever it is', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.constantFrom(money, signed, percent, month, words, light),
        (raw, column) => {
          const coerced = coerce(raw, column)
          if (coerced.outcome === 'reject') expect(coerced.because).not.toBe('')
          else expect(typeof coerced.value === 'number' ? Number.isSafeInteger(coerced.value) : true).toBe(true)
        },
      ),
    )
  })
})
