import { describe, expect, test } from 'vitest'
import type { ContentField } from '../months/report-content.schema.ts'
import { readTyped, typedText, valueFault } from './correction-value.ts'

describe('a corrected value, typed', () => {
  test.each<[ContentField, string, string | number | null]>([
    ['investedYuan', '1,200', 12_000_000],
    ['investedYuan', '１２.5 万元', 125_000],
    ['investedYuan', '0', 0],
    ['fundsArrivedYuan', '', null],
    ['progressBasisPoints', '45.5%', 4550],
    ['progressBasisPoints', '100', 10_000],
    ['actualStart', '2025-03', '2025-03'],
    ['imageProgress', ' 主体施工 ', '主体施工'],
    ['note', '', null],
  ])('%s %j is %j', (field, text, value) => {
    expect(readTyped(field, text)).toEqual({ ok: true, value })
  })

  test.each<[ContentField, string, string]>([
    ['investedYuan', '', '完成投资不能更正为空，没有投资请填 0'],
    ['investedYuan', '-1', '本月完成投资应为不小于 0 的数，单位万元，最多 4 位小数，如 1200 或 45.5'],
    ['investedYuan', '1.23456', '本月完成投资应为不小于 0 的数，单位万元，最多 4 位小数，如 1200 或 45.5'],
    ['progressBasisPoints', '101', '形象进度应为 0 至 100 的数，最多 2 位小数，如 45.5'],
    ['progressBasisPoints', '约一半', '形象进度应为 0 至 100 的数，最多 2 位小数，如 45.5'],
    ['actualStart', '2025-13', '实际开工应为 2025-09 这样的四位年、两位月'],
  ])('%s %j is refused', (field, text, message) => {
    expect(readTyped(field, text)).toEqual({ ok: false, message })
  })

  test.each<[ContentField, string | number | null, string]>([
    ['investedYuan', 12_345_000, '1234.5'],
    ['progressBasisPoints', 4550, '45.5'],
    ['problem', '拆迁', '拆迁'],
    ['actualStart', null, ''],
  ])('%s %j is written %j', (field, value, text) => {
    expect(typedText(field, value)).toBe(text)
  })

  test('may not be of another kind than its field', () => {
    expect(valueFault('investedYuan', '很多')).not.toBeNull()
    expect(valueFault('investedYuan', 1)).toBeNull()
  })
})
