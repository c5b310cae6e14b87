import type { BondSpendingRow } from '../../bonds/ledger.schema.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { wan } from '../../workbook/readers/amount.ts'
import { month } from '../../workbook/readers/date.ts'
import { defineTable } from '../../workbook/table.ts'
import { importKind } from '../import-kind.ts'
import { refersTo } from '../readers/reference.ts'
import { bondBatchesKind } from './bond-batches.kind.ts'
import { projectsKind } from './projects.kind.ts'

export const bondSpendingKind = importKind({
  name: '债券支出',
  note: '批次资金按项目、按月支出',
  permission: 'bonds:import',
  key: ['batchCode', 'projectCode', 'month'],
  ...defineTable({
    columns: {
      batchCode: refersTo(bondBatchesKind),
      projectCode: refersTo(projectsKind),
      month: required('月份', month),
      spentYuan: required('本月支出(万元)', wan),
    },
    toRow: (values): BondSpendingRow => values,
    toCells: (row) => ({ ...row, spentYuan: wanCell(row.spentYuan) }),
  }),
  called: ({ batchCode, projectCode, month }) => `${batchCode} → ${projectCode} ${month}`,
  sizeOf: ({ spentYuan }) => spentYuan,
})
