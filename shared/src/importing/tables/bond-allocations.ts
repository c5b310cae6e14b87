import type { BondAllocation } from '../../bonds/bond.schema.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { positiveWan } from '../../workbook/readers/amount.ts'
import { defineTable } from '../../workbook/table.ts'
import { codeOf } from '../readers/reference.ts'

export const bondAllocationsTable = defineTable({
  columns: {
    batchCode: required('批次编码', codeOf('batch')),
    projectCode: required('项目编码', codeOf('project')),
    amountYuan: required('金额(万元)', positiveWan),
  },
  toRow: (values): BondAllocation => values,
  toCells: (row) => ({ ...row, amountYuan: wanCell(row.amountYuan) }),
})
