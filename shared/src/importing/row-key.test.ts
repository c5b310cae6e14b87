import { describe, expect, test } from 'vitest'
import { partsOfKey, rowKey } from './row-key.ts'

describe('the key of a row', () => {
  test('keeps its parts apart, and gives them back', () => {
    const plan = { projectCode: 'P1', year: 2025, investmentYuan: 0, curveYuan: null }
    expect(rowKey('plans', plan)).toBe('P1\n2025')
    expect(partsOfKey('plans', rowKey('plans', plan))).toEqual({ projectCode: 'P1', year: '2025' })
  })

  test('is the same for a row and for its key alone', () => {
    const spending = { batchCode: 'B1', projectCode: 'P1', month: '2025-03', spentYuan: 7 } as const
    expect(rowKey('bond-spending', spending)).toBe('B1\nP1\n2025-03')
    expect(rowKey('bond-allocations', spending)).toBe('B1\nP1')
  })

  test.each([
    ['1900-01-01', 'A01'],
    ['2025-05-01', 'A01 2025-05-01'],
  ] as const)('of an outline that holds from %s is %s', (effectiveFrom, key) => {
    expect(rowKey('boundaries', { areaCode: 'A01', effectiveFrom })).toBe(key)
  })
})
