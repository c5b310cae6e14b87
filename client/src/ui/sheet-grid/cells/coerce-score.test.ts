import { describe, expect, test } from 'vitest'
import type { SheetColumn } from '../sheet.ts'
import { shownText } from './cell-text.ts'
import { coerce } from './coerce.ts'
import { untouched } from './coerce-score.ts'

const column: SheetColumn = { key: 'a', title: '产业（20分）', width: 90, kind: 'score', maxTenths: 200 }

describe('a score', () => {
  test.each([
    ['8.5', 85],
    ['１８', 180],
    ['20分', 200],
    ['0', 0],
    ['', null],
    ['-', untouched],
    ['—', untouched],
    ['未', untouched],
    ['未接触', untouched],
    ['N/A', untouched],
  ])('%j is %j', (raw, value) => {
    expect(coerce(raw, column)).toEqual({ outcome: 'value', value })
  })

  test.each([
    ['20.1', '超过满分 20 分'],
    ['8.25', '评分最多一位小数'],
    ['-3', '评分从 0 分起'],
    ['好', '不是评分'],
  ])('%j is refused: %s', (raw, because) => {
    expect(coerce(raw, column)).toMatchObject({ outcome: 'reject', because: expect.stringContaining(because) })
  })

  test.each([
    [85, '8.5'],
    [80, '8'],
    [untouched, '未接触'],
    [null, ''],
  ])('%j is shown as %j', (value, text) => {
    expect(shownText(value, column)).toBe(text)
  })
})
