import type { AnnualScore } from '../../adjustments/adjustment.schema.ts'
import { optional, required } from '../../workbook/column.ts'
import { year } from '../../workbook/readers/number.ts'
import { score } from '../../workbook/readers/score.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { codeOf } from '../readers/reference.ts'

export const annualScoresTable = defineTable({
  columns: {
    year: required('年度', year),
    areaCode: required('对象编码', codeOf('area')),
    scoreHundredths: required('得分', score),
    documentNumber: optional('来源文号', text(60, { example: '市专班〔2025〕2号', width: 24 })),
  },
  toRow: (values): AnnualScore => values,
  // Two decimals are exact as a number of Excel.
  toCells: (row) => ({ ...row, scoreHundredths: row.scoreHundredths / 100 }),
})
