import type { BondAllocation } from '../../bonds/bond.schema.ts'
import { wanCell } from '../cell-value.ts'
import { required } from '../column.ts'
import { positiveWan } from '../readers/amount.ts'
import { codeOf } from '../readers/reference.ts'
import { defineTable } from '../table.ts'

export const bondAllocationsTable = defineTable({
  columns: {
    batchCode: required('批次编码', codeOf('batch')),
    projectCode: required('项目编码', codeOf('project')),
    amountYuan: required('金额(万元)', positiveWan),
  },
  toRow: (values): BondAllocation => values,
  toCells: (row) => ({ ...row, amountYuan: wanCell(row.amountYuan) }),
})
