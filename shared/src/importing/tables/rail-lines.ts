import type { RailLine } from '../../rail/rail.schema.ts'
import { optional, required } from '../../workbook/column.ts'
import { code, colour, text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'

export const railLinesTable = defineTable({
  columns: {
    code: required('线路编码', code('L1')),
    name: required('线路名称', text(60, { example: '1号线' })),
    colour: optional('颜色', colour),
  },
  toRow: (values): RailLine => values,
  toCells: (row) => row,
})
