import { formatNumbered, formatOf } from '@pianqu/server/workbook/cell-formats.ts'
import { formattedCell } from '@pianqu/server/workbook/number-cell.ts'
import { cellText } from '@pianqu/shared/workbook/cell-text.ts'
import { describe, expect, test } from 'vitest'

describe('a format of days and times', () => {
  test.each([
    ['h:mm', 0.354_166_667, '8:30'],
    ['hh:mm:ss', 0.354_166_667, '08:30:00'],
    ['h:mm AM/PM', 0.75, '6:00 PM'],
    ['上午/下午h"时"mm"分"', 0.75, '下午6时00分'],
    ['[h]:mm', 1.5, '36:00'],
    ['[mm]:ss', 0.5, '720:00'],
    ['mm:ss', 0.001, '01:26'],
    ['m"月"', 45_730, '3月'],
    ['m"月"d"日"', 45_730, '3月14日'],
    ['yyyy"年"m"月";@', 45_730, '2025年3月'],
    ['[$-804]aaaa;@', 45_730, '星期五'],
    ['yyyy/m/d h:mm', 45_730.5, '2025/3/14 12:00'],
    ['[$-409]mmm-yy;@', 45_730, 'Mar-25'],
    ['m"月"d"日"', 1, '1月1日'],
    ['yyyy-mm-dd', 45_730, '2025-03-14'],
    ['yyyy"年"m"月"d"日"', 45_730, '2025-03-14'],
    ['[$-F800]dddd\\,\\ mmmm\\ dd\\,\\ yyyy', 45_730, '2025-03-14'],
  ])('%s shows %d as %s', (code, value, text) => {
    expect(cellText(formattedCell(value, formatOf(code), false))).toBe(text)
  })

  test.each([
    [14, 45_730, '2025-03-14'],
    [20, 0.354_166_667, '8:30'],
    [22, 45_730.5, '2025/3/14 12:00'],
    [46, 1.5, '36:00:00'],
    [58, 45_730, '3月14日'],
  ])('is known by its number %d', (id, value, text) => {
    expect(cellText(formattedCell(value, formatNumbered(id, new Map()), false))).toBe(text)
  })
})
