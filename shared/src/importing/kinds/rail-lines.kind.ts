import type { RailLine } from '../../rail/rail.schema.ts'
import { optional, required } from '../../workbook/column.ts'
import { code, colour, text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { byName, importKind } from '../import-kind.ts'

export const railLinesKind = importKind({
  name: '轨道线路',
  note: '线路名称与颜色',
  permission: 'rail:import',
  key: ['code'],
  noun: 'line',
  ...defineTable({
    columns: {
      code: required('线路编码', code('L1')),
      name: required('线路名称', text(60, { example: '1号线' })),
      colour: optional('颜色', colour),
    },
    toRow: (values): RailLine => values,
    toCells: (row) => row,
  }),
  called: byName,
})
