import type { BondAllocation } from '../../bonds/bond.schema.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { positiveWan } from '../../workbook/readers/amount.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { refersTo } from '../readers/reference.ts'
import { bondBatchesKind } from './bond-batches.kind.ts'
import { projectsKind } from './projects.kind.ts'

export const bondAllocationsKind = importKind({
  name: '债券分配',
  note: '批次安排到项目',
  permission: 'bonds:import',
  key: ['batchCode', 'projectCode'],
  ...defineTable({
    columns: {
      batchCode: refersTo(bondBatchesKind),
      projectCode: refersTo(projectsKind),
      amountYuan: required('金额(万元)', positiveWan),
    },
    toRow: (values): BondAllocation => values,
    toCells: (row) => ({ ...row, amountYuan: wanCell(row.amountYuan) }),
  }),
  called: ({ batchCode, projectCode }) => `${batchCode} → ${projectCode}`,
  sizeOf: ({ amountYuan }) => amountYuan,
})
