import type { AnnualScore } from '../../adjustments/adjustment.schema.ts'
import { optional, required } from '../../workbook/column.ts'
import { year } from '../../workbook/readers/number.ts'
import { score } from '../../workbook/readers/score.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { codeOf } from '../readers/reference.ts'
import { areasKind } from './areas.kind.ts'

export const annualScoresKind = importKind({
  name: '年度得分',
  note: '系统启用以前各年度的评估得分',
  permission: 'registry:import',
  key: ['year', 'areaCode'],
  ...defineTable({
    columns: {
      year: required('年度', year),
      areaCode: required('对象编码', codeOf(areasKind)),
      scoreHundredths: required('得分', score),
      documentNumber: optional('来源文号', text(60, { example: '市专班〔2025〕2号', width: 24 })),
    },
    toRow: (values): AnnualScore => values,
    // Two decimals are exact as a number of Excel.
    toCells: (row) => ({ ...row, scoreHundredths: row.scoreHundredths / 100 }),
  }),
  called: ({ areaCode, year }) => `${areaCode} ${year}年`,
})
