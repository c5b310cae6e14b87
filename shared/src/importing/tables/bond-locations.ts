import type { BondLocation } from '../../bonds/ledger.schema.ts'
import { percentCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { exactShare } from '../../workbook/readers/percent.ts'
import { text } from '../../workbook/readers/text.ts'
import { defineTable } from '../../workbook/table.ts'
import { codeOf } from '../readers/reference.ts'

export const bondLocationsTable = defineTable({
  columns: {
    projectCode: required('项目编码', codeOf('project')),
    insideBasisPoints: required('片区内比例(%)', exactShare),
    reason: required('依据', text(200, { example: '用地红线图，62.5%位于片区内', width: 40 })),
  },
  toRow: (values): BondLocation => values,
  toCells: (row) => ({ ...row, insideBasisPoints: percentCell(row.insideBasisPoints) }),
})
