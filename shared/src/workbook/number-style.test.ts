import { describe, expect, test } from 'vitest'
import { readTable } from '../importing/read-table.ts'
import type { SheetCells } from './raw-cell.ts'
import { knownCity, sheetOf } from './test-kit.ts'

const header = ['项目编码', '月份', '本月完成投资(万元)', '形象进度(%)']

function read(amounts: readonly string[], given: Partial<SheetCells> = {}) {
  const rows = amounts.map((amount, at) => [`P${at}`, '2025-09', amount, '45'])
  const sheet = { ...sheetOf([header, ...rows]), ...given }
  const { rows: taken, faults } = readTable('reports', [sheet], knownCity)
  return { taken: taken.map(({ row }) => row.investedYuan), refused: faults.map(({ cell, code }) => [cell, code]) }
}

describe('a number with one comma or point', () => {
  test.each([
    ['12,5', '1.234'],
    ['1.234,5', '1,234'],
    ['1.234.567', '1.234'],
    ['1.234.567,89', '12,345'],
    ['0,5', '1.234'],
  ])('is refused where %s tells that commas part decimals, as %s may be a thousandfold', (telling, doubtful) => {
    const { taken, refused } = read([telling, doubtful, '500'])
    expect(taken).toEqual([5_000_000])
    expect(refused).toEqual([
      ['C2', expect.stringMatching(/^cell\/(decimal-comma|too-fine|not-a-number|two-numbers)$/)],
      ['C3', 'cell/decimal-comma'],
    ])
  })

  test('is read as it stands where other numbers have points for decimals', () => {
    expect(read(['12.5', '1,234', '1.234', '12,5'])).toEqual({
      taken: [125_000, 12_340_000, 12_340],
      refused: [['C5', 'cell/decimal-comma']],
    })
  })

  test('is read as it stands where nothing speaks against it', () => {
    expect(read(['1,234', '1.234'])).toEqual({ taken: [12_340_000, 12_340], refused: [] })
  })

  test('is refused where semicolons part the cells, as they do where commas part decimals', () => {
    expect(read(['1.234', '500'], { delimiter: ';' })).toEqual({
      taken: [5_000_000],
      refused: [['C2', 'cell/decimal-comma']],
    })
  })

  test('of percent is refused with the amounts', () => {
    const sheet = sheetOf([header, ['P1', '2025-09', '12,5', '1.234'], ['P2', '2025-09', '5', '45,5%']])
    const { rows, faults } = readTable('reports', [sheet], knownCity)
    expect(rows).toEqual([])
    expect(faults.map(({ cell, message }) => [cell, message.slice(0, 22)])).toEqual([
      ['C2', '“12,5”里的逗号像是小数点，小数点请写成'],
      ['D2', '“1.234”分不清是 1.234 还是 1'],
      ['D3', '“45,5%”里的逗号像是小数点，小数点请写'],
    ])
  })
})
