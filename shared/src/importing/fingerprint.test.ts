import { describe, expect, test } from 'vitest'
import { fingerprintRows, olderEdition, readFingerprint, type WrittenFingerprint, wrongTarget } from './fingerprint.ts'

const made: WrittenFingerprint = { month: '2025-10', unitCode: 'D1', edition: 3, checksum: 'abc' }
const names: Readonly<Record<string, string>> = { D1: '云锦区', D2: '清江区' }
const nameOf = (code: string) => names[code]
const sheetOf = (rows: ReturnType<typeof fingerprintRows>) => ({
  rows: rows.map((row) => row.map((value) => ({ value }))),
})

describe('a fingerprint', () => {
  test('reads back as it was written', () => {
    expect(readFingerprint(sheetOf(fingerprintRows(made)))).toEqual(made)
  })

  test.each(['类型', '月份', '单位', '版本', '校验'])('without its line %s is damaged', (label) => {
    expect(readFingerprint(sheetOf(fingerprintRows(made).filter(([first]) => first !== label)))).toBeNull()
  })

  test.each([
    ['月份', '2025-13'],
    ['月份', '十月'],
    ['版本', '三'],
    ['类型', 'projects'],
  ])('that says %s %s is damaged', (label, value) => {
    const rows = fingerprintRows(made).map((row) => (row[0] === label ? [label, value] : row))
    expect(readFingerprint(sheetOf(rows))).toBeNull()
  })
})

describe('a workbook', () => {
  test.each([
    [{ month: '2025-10', unitCode: 'D1' }, undefined],
    [{ month: undefined, unitCode: undefined }, undefined],
    [{ month: '2025-11', unitCode: 'D1' }, 'import/wrong-month'],
    [{ month: '2025-10', unitCode: 'D2' }, 'import/other-unit'],
    // Another unit's is not mended by another month.
    [{ month: '2025-11', unitCode: 'D2' }, 'import/other-unit'],
  ] as const)('brought for %j is refused as %s', (target, code) => {
    expect(wrongTarget(made, target, nameOf)?.code).toBe(code)
  })

  test('names both sides', () => {
    expect(wrongTarget(made, { month: '2025-11', unitCode: 'D1' }, nameOf)?.detail).toMatch(/2025年10月.*2025年11月/)
    expect(wrongTarget(made, { month: '2025-10', unitCode: 'D2' }, nameOf)?.detail).toMatch(/云锦区.*清江区/)
  })

  test.each([
    [3, undefined],
    [5, 'import/older-edition'],
    // Newer than the report ever was.
    [2, 'import/tampered'],
  ] as const)('of edition 3 for a report at %i is refused as %s', (version, code) => {
    expect(olderEdition(made, { version, last: null })?.code).toBe(code)
  })

  test('says who moved the report on, and when', () => {
    const last = { by: '张三', at: '2025-10-28T02:02:00Z' }
    expect(olderEdition(made, { version: 5, last })?.detail).toContain(
      '第3版，系统中已是第5版，张三在10月28日 10:02改动过',
    )
  })
})
