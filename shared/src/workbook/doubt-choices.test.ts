import { describe, expect, test } from 'vitest'
import { readTable } from '../importing/read-table.ts'
import type { ColumnChoice, Meant } from './column-choice.ts'
import { knownCity, sheetOf } from './test-kit.ts'

const paper = [
  ['项目编码', '月份', '本月完成投资(万元)', '拨付', '到位资金(亿元)'],
  ['P1', '2025-09', 12, 3, 4],
  ['P2', '2025-09', 13, 5, 6],
  ['P3', '2025-09', 14, 7, 8],
]
const funds: ColumnChoice = { column: 'E', field: 'fundsArrivedYuan', unit: '亿元' }
const read = (meant: Meant, rows = paper) => {
  const { rows: taken, faults, warnings } = readTable('reports', [sheetOf(rows)], knownCity, meant)
  return {
    taken: taken.length,
    refused: faults.map(({ message }) => message),
    told: warnings.map(({ message }) => message),
  }
}

describe('choices of columns', () => {
  test.each<[ColumnChoice, ColumnChoice]>([
    [
      { column: 'D', field: 'statisticsYuan' },
      { column: 'D', field: null },
    ],
    [
      { column: 'D', field: 'statisticsYuan' },
      { sheet: 'Sheet1', column: 'D', field: 'forecastYuan' },
    ],
    [
      { column: 'D', field: 'statisticsYuan', unit: '亿元' },
      { column: 'D', field: 'statisticsYuan', unit: '元' },
    ],
  ])('that say two things of a column are refused: %j %j', (one, other) => {
    expect(read({ mapping: [funds, one, other] })).toMatchObject({
      taken: 0,
      refused: ['D 列选了两次，对应不同，请只留一种'],
    })
  })

  test('that say the same twice are one', () => {
    const drawn: ColumnChoice = { column: 'D', field: 'statisticsYuan' }
    expect(read({ mapping: [funds, drawn, drawn] })).toEqual({ taken: 3, refused: [], told: [] })
  })

  test('that send a title of the table to another of its columns are told', () => {
    const mapping: ColumnChoice[] = [
      { column: 'C', field: 'fundsArrivedYuan' },
      { column: 'E', field: 'investedYuan', unit: '亿元' },
    ]
    expect(read({ mapping })).toEqual({
      taken: 3,
      refused: [],
      told: [
        'C 列的表头是“本月完成投资(万元)”，按选定写入“到位资金(万元)”，请确认没有选反',
        'E 列的表头是“到位资金(亿元)”，按选定写入“本月完成投资(万元)”，请确认没有选反',
      ],
    })
  })

  test('of another unit than the one that is written are told', () => {
    expect(read({ mapping: [{ ...funds, unit: '千元' }] }).told).toEqual([
      'E 列写的单位是亿元（见表头“到位资金(亿元)”），按选定的千元读取，请确认',
    ])
    expect(read({ mapping: [funds] }).told).toEqual([])
  })
})

describe('a line of titles that a person named', () => {
  const mapping: ColumnChoice[] = [
    { column: 'A', field: 'projectCode' },
    { column: 'B', field: 'month' },
    { column: 'C', field: 'investedYuan' },
  ]

  test('below that of the table passes rows over, and says how many', () => {
    expect(read({ mapping, headerRow: 3 }, [['项目编码', '月份', '本月完成投资(万元)'], ...paper.slice(1)])).toEqual({
      taken: 1,
      refused: [],
      told: ['第 1 行也是表头；按选定的第 3 行作表头，它上面的 2 行都没有读取，请确认'],
    })
  })

  test('beyond the data is none', () => {
    expect(read({ headerRow: 900 }).refused).toEqual([
      expect.stringMatching(/^选定的第 900 行不是表头，请使用模板的表头/),
    ])
  })
})
