import type { BondSpendingRow } from '../../bonds/ledger.schema.ts'
import { wanCell } from '../../workbook/cell-value.ts'
import { required } from '../../workbook/column.ts'
import { wan } from '../../workbook/readers/amount.ts'
import { month } from '../../workbook/readers/date.ts'
import { defineTable } from '../../workbook/table.ts'
import { codeOf } from '../readers/reference.ts'

export const bondSpendingTable = defineTable({
  columns: {
    batchCode: required('批次编码', codeOf('batch')),
    projectCode: required('项目编码', codeOf('project')),
    month: required('月份', month),
    spentYuan: required('本月支出(万元)', wan),
  },
  toRow: (values): BondSpendingRow => values,
  toCells: (row) => ({ ...row, spentYuan: wanCell(row.spentYuan) }),
})
