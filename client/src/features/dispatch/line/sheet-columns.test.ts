import { draftReportsTable } from '@pianqu/shared/importing/kinds/reports.kind.ts'
import { describe, expect, test } from 'vitest'
import { planPaste } from '../../../ui/sheet-grid/paste/plan-paste.ts'
import { oneCell } from '../../../ui/sheet-grid/range.ts'
import type { SheetRow } from '../../../ui/sheet-grid/sheet.ts'
import { sheetColumns } from './sheet-columns.ts'

const rows: SheetRow[] = ['P001', 'P002', 'P003'].map((key, index) => ({
  key,
  name: `工程${index + 1}`,
  cells: { projectCode: key, projectName: `工程${index + 1}` },
}))

/** Pasted at 本月完成 of the first row. */
const paste = (lines: string[][]) =>
  planPaste(lines, {
    columns: sheetColumns,
    rows,
    range: oneCell({ row: 0, column: sheetColumns.findIndex(({ key }) => key === 'investedYuan') }),
  })

const written = (lines: string[][]) =>
  Object.fromEntries(paste(lines).writes.map(({ rowKey, columnKey, after }) => [`${rowKey} ${columnKey}`, after]))

describe('the grid of a month', () => {
  test.each(draftReportsTable.columns.filter(({ key }) => key !== 'month').map(({ key, title }) => [title, key]))(
    'knows the title %s of the workbook',
    (title, key) => {
      const known = sheetColumns.find((column) => column.key === key)
      expect(known).toBeDefined()
      const plan = paste([
        ['编码', title],
        ['P003', key === 'projectCode' ? 'P003' : '1'],
      ])
      expect(plan.unmatchedColumns).toEqual([])
      expect(plan.columnsBy).toBe('title')
    },
  )

  test('takes a unit right above the titles for no part of them, and goes by the codes', () => {
    const sheet = [
      ['2025年10月重点项目投资进度表', '', '', '', '', ''],
      ['单位：亿元', '', '', '', '', ''],
      ['序号', '项目编号', '项目名称', '本月完成投资', '形象进度（%）', '存在问题'],
      ['1', 'P003', '工程3', '0.0793', '59.9%', '征地'],
      ['2', 'P009', '别的工程', '1.2', '12', ''],
      ['合计', '', '', '1.2793', '', ''],
    ]
    expect(written(sheet)).toEqual({
      'P003 investedYuan': 7_930_000,
      'P003 progressBasisPoints': 5990,
      'P003 problem': '征地',
    })
    expect(paste(sheet).rowsBy).toBe('key')
  })

  test('takes its own workbook by titles and codes, in any order, numbers of rows aside', () => {
    expect(
      written([
        ['序号', '项目编码*', '项目名称', '到位资金（亿元）', '形象进度(%)', '本月完成投资(万元)*'],
        ['1', 'P003', '工程3', '0.5', '23', '103'],
        ['2', 'P001', '工程1', '', '21', '101'],
      ]),
    ).toEqual({
      'P003 fundsArrivedYuan': 50_000_000,
      'P003 progressBasisPoints': 2300,
      'P003 investedYuan': 1_030_000,
      'P001 progressBasisPoints': 2100,
      'P001 investedYuan': 1_010_000,
    })
  })

  test.each([
    [
      [
        ['完成数', '到位数'],
        ['1', '2'],
      ],
    ],
    [
      [
        ['项目', '合同额', '支付额'],
        ['工程1', '1', '2'],
      ],
    ],
    [
      [
        ['项目编码', '本月完成投资（万美元）'],
        ['P001', '5'],
      ],
    ],
    [
      [
        ['项目编码', '本月完成投资（累计）'],
        ['P001', '5'],
      ],
    ],
    [
      [
        ['项目编码', '到位资金（%）'],
        ['P001', '5'],
      ],
    ],
  ])('places nothing under titles that it does not know: %j', (lines) => {
    const plan = paste(lines)
    expect([plan.columnsBy, plan.writes]).toEqual(['title', []])
    expect(plan.unmatchedColumns.length).toBeGreaterThan(0)
  })

  test('refuses two numbers in a cell', () => {
    expect(paste([['500\n300']]).rejects).toHaveLength(1)
    expect(paste([['12 34']]).rejects).toHaveLength(1)
    expect(paste([['1200①']]).rejects).toHaveLength(1)
  })
})
