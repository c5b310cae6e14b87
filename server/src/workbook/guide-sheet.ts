import { guideSheetName } from '@pianqu/shared/workbook/own-sheets.ts'
import type { CellValue, KeyedColumn } from '@pianqu/shared/workbook/table.ts'
import type { WriteSheet } from 'hucre/xlsx'

const general: readonly string[] = [
  '带 * 的列必须填写；列的顺序可以调整，多出的列不会导入。',
  '没有内容的单元格留空，也可以填“—”“/”或“无”；空不等于 0。',
  '以“合计”“小计”“注”“说明”开头的行和空行不会导入。',
]

/** One line for each column: whether it must be filled, with what, and an example; what the workbook is for comes first. */
export function guideSheet(columns: readonly KeyedColumn[], about: readonly string[] = []): WriteSheet {
  const lines: CellValue[][] = columns.map(({ title, required, rule, example }) => [
    title,
    required ? '是' : '否',
    rule,
    example,
  ])
  return {
    name: guideSheetName,
    columns: [{ width: 22 }, { width: 8 }, { width: 70 }, { width: 26, numFmt: '@' }],
    rows: [
      ...about.map((line) => [line]),
      ['列名', '必填', '填写规则', '示例'],
      ...lines,
      [],
      ...general.map((line) => [line]),
    ],
    freezePane: { rows: 1 + about.length },
  }
}

/** Where there are no columns to explain: what the workbook is for, a sentence on each line. */
export const aboutSheet = (about: readonly string[]): WriteSheet => ({
  name: guideSheetName,
  columns: [{ width: 100 }],
  rows: about.map((line) => [line]),
})
