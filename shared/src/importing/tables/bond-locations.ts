import type { BondLocation } from '../../bonds/ledger.schema.ts'
import { percentCell } from '../cell-value.ts'
import { required } from '../column.ts'
import { exactShare } from '../readers/percent.ts'
import { codeOf } from '../readers/reference.ts'
import { text } from '../readers/text.ts'
import { defineTable } from '../table.ts'

export const bondLocationsTable = defineTable({
  columns: {
    projectCode: required('项目编码', codeOf('project')),
    insideBasisPoints: required('片区内比例(%)', exactShare),
    reason: required('依据', text(200, { example: '用地红线图，62.5%位于片区内', width: 40 })),
  },
  toRow: (values): BondLocation => values,
  toCells: (row) => ({ ...row, insideBasisPoints: percentCell(row.insideBasisPoints) }),
})
