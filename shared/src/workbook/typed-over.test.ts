import { describe, expect, test } from 'vitest'
import { readTable } from '../importing/read-table.ts'
import type { TypedCell } from './column-choice.ts'
import { knownCity, sheetOf } from './test-kit.ts'

const rows = [
  ['项目编码', '月份', '本月完成投资(万元)', '备注', '经办'],
  ['P1', '2025-09', '约500', null, '周'],
  ['P2', '2025-09', 13, null, '何'],
]
const read = (typed: readonly TypedCell[]) => {
  const reading = readTable('reports', [sheetOf(rows)], knownCity, { typed })
  return {
    taken: reading.rows.map(({ row }) => [row.projectCode, row.investedYuan, row.note]),
    refused: reading.faults.map(({ message }) => message),
    told: reading.warnings.map(({ cell, message }) => [cell, message]),
  }
}

describe('a cell that a person typed over', () => {
  test('is read as typed, and what the file says is told', () => {
    expect(read([{ sheet: 'Sheet1', cell: 'C2', text: '512.5' }])).toEqual({
      taken: [
        ['P1', 5_125_000, null],
        ['P2', 130_000, null],
      ],
      refused: [],
      told: [['C2', '文件里写的是“约500”，按改填的“512.5”读取']],
    })
  })

  test('is held to the same rules', () => {
    expect(read([{ cell: 'C2', text: '大约五百' }])).toMatchObject({
      taken: [['P2', 130_000, null]],
      refused: [expect.stringMatching(/^“大约五百”/)],
    })
  })

  test('may have been blank', () => {
    expect(
      read([
        { cell: 'C2', text: '500' },
        { cell: 'D3', text: '新增' },
      ]).taken,
    ).toEqual([
      ['P1', 5_000_000, null],
      ['P2', 130_000, '新增'],
    ])
  })

  test.each([
    ['a title', 'C1', 'C1 在表头里或表头之上，只能在文件里改'],
    ['one that no row has', 'C9', '工作表“Sheet1”没有 C9 这一格，不能改填'],
    ['one of a column that is not read', 'E2', 'E2 所在的列没有读取，不用改填'],
  ])('is not %s', (_, cell, message) => {
    expect(read([{ cell, text: 'x' }])).toMatchObject({ taken: [], refused: [message] })
  })
})
